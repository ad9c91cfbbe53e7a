import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "sealert",
  source: "sealert(8), setroubleshoot 3.3",
  options: { ...flags("-h|--help -s|--service --version"), ...values("-a|--analyze -l|--lookupid") },
  operands: [],
  examples: {
    allow: ["sealert -a /var/log/audit/audit.log", "sealert -l '*'"],
    guard: {},
    doubt: { "sealert -f x -P y": "unknown-option" },
  },
});
