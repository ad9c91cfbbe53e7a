import { defineTool, disrupts, executes, readsOnly } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "ipactl",
  source: "ipaserver/install/ipactl.py, FreeIPA 4",
  withoutCommand: "help",
  commands: {
    status: readsOnly,
    start: changes(executes("service:FreeIPA")),
    "stop, restart": changes(disrupts("service:FreeIPA")),
  },
  examples: {
    allow: ["ipactl status"],
    guard: { "ipactl restart": ["disrupt service:FreeIPA"], "ipactl start": ["execute service:FreeIPA"] },
    doubt: { "ipactl frobnicate": "unknown-command" },
  },
});
