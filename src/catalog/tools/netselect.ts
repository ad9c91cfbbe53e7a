import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "netselect",
  source: "netselect.1, github.com/apenwarr/netselect",
  options: { ...flags("-v -I"), ...values("-m -s -t") },
  operands: ["host*"],
  examples: {
    allow: ["netselect -vv -t 20 a.example.org b.example.org", "netselect -I -s 3 10.0.0.1"],
    guard: {},
    doubt: { "netselect -z a": "unknown-option" },
  },
});
