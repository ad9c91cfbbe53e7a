import { defineTool, flags, readsOnly, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "ufw",
  source: "ufw(8) 0.36",
  options: { ...flags("--dry-run --force --help") },
  commands: {
    "status, show, version": readsOnly,
    app: { commands: { "list, info": readsOnly, "update, default": changes(writes("firewall:ufw")) } },
    // --dry-run: do not modify anything, just show the changes.
    "enable, disable, reload, reset, default, logging, allow, deny, reject, limit, delete, insert, prepend, route, rule": {
      syntax: "words",
      operands: ["argument*"],
      does: [writes("firewall:ufw")],
      preview: [when("--dry-run")],
    },
  },
  examples: {
    allow: ["ufw status verbose", "ufw --dry-run enable", "ufw app list"],
    guard: { "ufw deny 22": ["write firewall:ufw"], "ufw app update x": ["write firewall:ufw"] },
    doubt: { "ufw frobnicate": "unknown-command" },
  },
});
