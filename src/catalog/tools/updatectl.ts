import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "updatectl",
  source: "recalled from updatectl(1) 257",
  withoutCommand: "help",
  commands: {
    "list, check": readsOnly,
    "update, vacuum, enable, disable": changes(writes("host:system image")),
  },
  examples: {
    allow: ["updatectl list"],
    guard: { "updatectl update": ["write host:system image"] },
    doubt: { "updatectl frobnicate": "unknown-command" },
  },
});
