import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "opendkim-testkey",
  source: "opendkim-testkey(8) and opendkim/opendkim-testkey.c, OpenDKIM 2.10",
  options: { ...flags("-v -vv -vvv"), ...values("-d -s") },
  operands: [],
  examples: {
    allow: ["opendkim-testkey -d example.com -s mail -vvv"],
    guard: {},
    doubt: { "opendkim-testkey -x /tmp/x": "unknown-option" },
  },
});
