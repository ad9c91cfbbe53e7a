import { defineTool } from "../tool.ts";

export default defineTool({
  name: "tnsping",
  source: "recalled from Oracle Database 19c Net Services administrator guide",
  syntax: "words",
  operands: ["name", "count?"],
  examples: { allow: ["tnsping ORCL 3"], guard: {}, doubt: { "tnsping $X y z": "unknown-operand" } },
});
