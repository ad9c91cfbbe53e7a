import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "perror",
  source: "perror, MySQL 8.4 reference manual 6.8.2",
  options: { ...flags("-s|--silent -v|--verbose -V|--version -?|--help") },
  operands: ["code*"],
  examples: { allow: ["perror 1205"], guard: {}, doubt: { "perror --frobnicate": "unknown-option" } },
});
