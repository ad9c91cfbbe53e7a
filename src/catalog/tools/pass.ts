import { defineTool, discloses, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pass",
  source: "pass(1) 1.7.4",
  operands: ["name*"],
  withoutCommand: { command: "ls" },
  commands: {
    "ls, list, find, search, version, help": readsOnly,
    "show, grep, edit": changes(discloses("secret:password store")),
    "insert, add, generate, rm, remove, delete, mv, rename, cp, copy, init, git": changes(writes("file:password store")),
  },
  examples: {
    allow: ["pass ls", "pass find shop", "pass"],
    guard: { "pass insert x": ["write file:/repo/password store"], "pass show shop/db": ["disclose secret:password store"] },
    doubt: {},
  },
});
