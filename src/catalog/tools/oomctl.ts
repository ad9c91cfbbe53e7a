import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "oomctl",
  source: "oomctl(1), systemd, man/oomctl.xml",
  options: { ...flags("-h|--help --version --no-pager") },
  operands: ["command?"],
  examples: { allow: ["oomctl", "oomctl dump"], guard: {}, doubt: { "oomctl --frobnicate": "unknown-option" } },
});
