import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "oomctl",
  source: "recalled from oomctl(1), systemd 252",
  options: { ...flags("-h|--help --version --no-pager") },
  operands: ["command?"],
  examples: { allow: ["oomctl", "oomctl dump"], guard: {}, doubt: { "oomctl --frobnicate": "unknown-option" } },
});
