import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "auditctl",
  source: "auditctl(8), audit 3.0.9",
  options: { ...flags("-h -i -l -s -v"), ...values("-k") },
  operands: [],
  examples: {
    allow: ["auditctl -l", "auditctl -s", "auditctl -l -k passwd"],
    guard: {},
    doubt: { "auditctl -D": "unknown-option", "auditctl -e 0": "unknown-option" },
  },
});
