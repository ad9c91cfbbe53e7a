import { attached, defineTool, flags, like, reads, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "unrar, rar",
  source: "cmddata.cpp, unrar 7.2",
  withoutCommand: "help",
  commands: {
    "l, la, lb, lt, lta, ltb, v, va, vb, vt, vta, vtb, t": {
      options: { ...flags("-r -y -idq -inul"), ...attached("-p -x -n -v") },
      operands: ["name*"],
      does: [reads("file:{name}", like("name", /^@(.*)$/))],
    },
    "x, e": changes(writes("file:content of {argument}")),
    "a, u, f, m, d, c, k, r, rn, s": changes(writes("file:{argument}")),
  },
  examples: {
    allow: ["unrar l a.rar", "unrar t -p- a.rar"],
    guard: {
      "unrar l a.rar @.env": ["disclose secret:/repo/.env"],
      "unrar x a": ["write file:/repo/content of a"],
      "rar a x": ["write file:/repo/x"],
    },
    doubt: { "unrar frobnicate": "unknown-command" },
  },
});
