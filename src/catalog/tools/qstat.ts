import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "qstat",
  source: "qstat(1), Grid Engine 8.1, github.com/daimh/sge; OpenPBS: recalled from 22",
  options: { ...flags("-a -f -i -n -r -s -t -w -x -Q -B -H -J -q -T -1 -ext -urg -pri"), ...values("-u -j -F -E -l -U -pe -g") },
  operands: ["job*"],
  examples: { allow: ["qstat -f", "qstat -u alice"], guard: {}, doubt: { "qstat --frobnicate": "unknown-option" } },
});
