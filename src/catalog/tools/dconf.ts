import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "dconf",
  source: "recalled from dconf(1) 0.40",
  withoutCommand: "help",
  commands: {
    "read, list, watch, help": readsOnly,
    "write, reset, load, update, compile": changes(writes("configuration:desktop")),
  },
  examples: {
    allow: ["dconf read /org/gnome/x"],
    guard: { "dconf write /a b": ["write configuration:desktop"] },
    doubt: { "dconf frobnicate": "unknown-command" },
  },
});
