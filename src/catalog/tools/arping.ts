import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "arping",
  source: "arping(8), iputils 20221126",
  options: {
    ...flags("-f -q -b -D -V"),
    "-U": { takes: "flag", does: [writes("network:neighbours")] },
    "-A": { takes: "flag", does: [writes("network:neighbours")] },
    ...values("-c -w -i -I -s"),
  },
  operands: ["host"],
  examples: {
    allow: ["arping -c 1 -I eth0 10.0.0.1"],
    guard: { "arping -U -I eth0 10.0.0.1": ["write network:neighbours"], "arping -A -I eth0 10.0.0.1": ["write network:neighbours"] },
    doubt: {},
  },
});
