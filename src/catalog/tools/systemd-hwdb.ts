import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "systemd-hwdb",
  source: "systemd-hwdb(8) 252",
  commands: { query: readsOnly, update: changes(writes("configuration:hardware database")) },
  examples: {
    allow: ["systemd-hwdb query mouse:usb:v046dpc077"],
    guard: { "systemd-hwdb update": ["write configuration:hardware database"] },
    doubt: { "systemd-hwdb frobnicate": "unknown-command" },
  },
});
