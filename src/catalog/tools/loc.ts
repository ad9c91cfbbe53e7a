import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "loc",
  source: "src/main.rs, github.com/cgag/loc",
  options: { ...flags("--files -u|--unrestricted -h|--help -V|--version"), ...values("--exclude --include --sort") },
  operands: ["path*"],
  examples: { allow: ["loc --files --sort code src", "loc -u --exclude test"], guard: {}, doubt: { "loc --frobnicate": "unknown-option" } },
});
