import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "needs-restarting",
  source: "recalled from needs-restarting(1), dnf-plugins-core 4.3",
  options: { ...flags("-u|--useronly -r|--reboothint -s|--services") },
  operands: [],
  examples: {
    allow: ["needs-restarting -r", "needs-restarting -s"],
    guard: {},
    doubt: { "needs-restarting --frobnicate": "unknown-option" },
  },
});
