import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "needs-restarting",
  source: "plugins/needs_restarting.py, dnf-plugins-core 4.10",
  options: { ...flags("-u|--useronly -r|--reboothint -s|--services --exclude-services") },
  operands: [],
  examples: {
    allow: ["needs-restarting -r", "needs-restarting -s"],
    guard: {},
    doubt: { "needs-restarting --frobnicate": "unknown-option" },
  },
});
