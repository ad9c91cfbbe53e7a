import { defineTool, disrupts, readsOnly } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "kdump-config",
  source: "debian/kdump-config.in, kdump-tools 1.8",
  withoutCommand: "help",
  help: "alone",
  commands: {
    "show, status, test": readsOnly,
    "load, unload, reload, savecore, propagate, symlinks": changes(disrupts("kernel:crash dumps")),
  },
  examples: {
    allow: ["kdump-config show"],
    guard: { "kdump-config unload --help": ["disrupt kernel:crash dumps"], "kdump-config unload": ["disrupt kernel:crash dumps"] },
    doubt: { "kdump-config frobnicate": "unknown-command" },
  },
});
