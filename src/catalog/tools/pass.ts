import { defineTool, discloses, readsOnly, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pass",
  source: "pass(1) 1.7.4",
  operands: ["name*"],
  withoutCommand: { command: "ls" },
  commands: {
    "find, search, version, help": readsOnly,
    // With the name of an entry all three show it.
    "ls, list, show": { optionsOnlyRead: true, operands: ["name*"], does: [discloses("secret:password store", when("name"))] },
    "grep, edit": changes(discloses("secret:password store")),
    "insert, add, generate, rm, remove, delete, mv, rename, cp, copy, init, git": changes(writes("file:password store")),
  },
  examples: {
    allow: ["pass ls", "pass find shop", "pass"],
    guard: {
      "pass insert x": ["write file:/repo/password store"],
      "pass ls shop/db": ["disclose secret:password store"],
      "pass shop/db": ["disclose secret:password store"],
      "pass grep x": ["disclose secret:password store"],
      "pass show shop/db": ["disclose secret:password store"],
    },
    doubt: {},
  },
});
