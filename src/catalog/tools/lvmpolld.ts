import { defineTool, executes, flags, unless, values } from "../tool.ts";

export default defineTool({
  name: "lvmpolld",
  source: "lvmpolld(8), LVM 2.03",
  options: { ...flags("--dump -f|--foreground -h|--help -V|--version"), ...values("-l|--log -p|--pidfile -t|--timeout") },
  operands: [],
  // What polls for LVM, unless it asks the one that runs.
  does: [executes("service:lvmpolld", unless("--dump", "--help", "--version"))],
  examples: {
    allow: ["lvmpolld --dump"],
    guard: { "lvmpolld -f": ["execute service:lvmpolld"] },
    doubt: { "lvmpolld --dump -B ./x": "unknown-option" },
  },
});
