import { defineTool, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "gsettings",
  source: "gsettings(1), GLib 2.74",
  options: { ...values("--schemadir") },
  withoutCommand: "help",
  commands: {
    "get, list-schemas, list-relocatable-schemas, list-keys, list-children, list-recursively, range, describe, writable, monitor, help":
      readsOnly,
    "set, reset, reset-recursively": changes(writes("configuration:desktop")),
  },
  examples: {
    allow: ["gsettings get org.gnome.desktop.interface clock-format", "gsettings --schemadir 1 get"],
    guard: { "gsettings set a b c": ["write configuration:desktop"] },
    doubt: { "gsettings frobnicate": "unknown-command" },
  },
});
