import { defineTool, disrupts, readsOnly } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "kdumpctl",
  source: "recalled from kdumpctl(8), kexec-tools 2.0",
  withoutCommand: "help",
  help: "alone",
  commands: {
    "status, showmem, estimate, get-default-crashkernel": readsOnly,
    "start, stop, restart, reload, rebuild, propagate, reset-crashkernel": changes(disrupts("kernel:crash dumps")),
  },
  examples: {
    allow: ["kdumpctl status"],
    guard: { "kdumpctl stop --help": ["disrupt kernel:crash dumps"], "kdumpctl restart": ["disrupt kernel:crash dumps"] },
    doubt: { "kdumpctl frobnicate": "unknown-command" },
  },
});
