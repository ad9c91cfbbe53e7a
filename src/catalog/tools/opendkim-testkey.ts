import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "opendkim-testkey",
  source: "recalled from opendkim-testkey(8) 2.11",
  options: { ...flags("-v -vv -vvv"), ...values("-d -s") },
  operands: [],
  examples: {
    allow: ["opendkim-testkey -d example.com -s mail -vvv"],
    guard: {},
    doubt: { "opendkim-testkey -x /tmp/x": "unknown-option" },
  },
});
