import { defineTool } from "../tool.ts";

export default defineTool({
  name: "tnsping",
  source: "Oracle Database 23 Security Guide, Check the TLS Connection with the tnsping Utility",
  syntax: "words",
  operands: ["name", "count?"],
  examples: { allow: ["tnsping sales", "tnsping ORCL 3"], guard: {}, doubt: { "tnsping $X y z": "unknown-operand" } },
});
