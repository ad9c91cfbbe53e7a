import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "apcaccess",
  source: "recalled from apcaccess(8), apcupsd 3.14",
  options: { ...flags("-u"), ...values("-h -f -p") },
  operands: ["status?", "host?"],
  examples: { allow: ["apcaccess status", "apcaccess -p BCHARGE"], guard: {}, doubt: { "apcaccess --frobnicate": "unknown-option" } },
});
