import { defineTool, flags, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "gita",
  source: "README.md, github.com/nosarthur/gita; `ll` is left out, for it has git run in every repository, by the settings of each",
  options: flags("-v -h|--help"),
  withoutCommand: "help",
  commands: {
    ls: { operands: ["name?"] },
    context: { operands: ["group?"], does: [writes("configuration:gita", { kind: "any", slots: ["group"] })] },
    group: {
      withoutCommand: { command: "ll" },
      commands: { "ll, ls": { operands: [] }, "add, rename, rm, rmrepo": changes(writes("configuration:gita")) },
    },
    "color, info, flags": {
      withoutCommand: { command: "ll" },
      commands: { ll: { operands: [] }, "add, rm, set, reset": changes(writes("configuration:gita")) },
    },
    "add, rm, rename, clear": changes(writes("configuration:gita")),
    clone: changes(writes("work-tree:clones of gita")),
  },
  examples: {
    allow: ["gita ls", "gita group ll", "gita info", "gita context"],
    guard: {
      "gita context ops": ["write configuration:gita"],
      "gita group rm ops": ["write configuration:gita"],
      "gita info add x": ["write configuration:gita"],
      "gita rm shop": ["write configuration:gita"],
      "gita clone https://example.org/a.git": ["write work-tree:clones of gita"],
    },
    doubt: { "gita super checkout main": "unknown-command", "gita ll": "unknown-command" },
  },
});
