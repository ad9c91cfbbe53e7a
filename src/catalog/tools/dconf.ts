import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "dconf",
  source: "bin/dconf.c, dconf 0.40, github.com/GNOME/dconf",
  withoutCommand: "help",
  commands: {
    "read, list, dump, watch, blame, help": readsOnly,
    "write, reset, load, update, compile": changes(writes("configuration:desktop")),
  },
  examples: {
    allow: ["dconf read /org/gnome/x"],
    guard: { "dconf write /a b": ["write configuration:desktop"] },
    doubt: { "dconf frobnicate": "unknown-command" },
  },
});
