import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "corosync-quorumtool",
  source: "corosync-quorumtool, tools/corosync-quorumtool.c, corosync 3.1",
  options: { ...flags("-s -m -l -p -H -i -a -V -h"), ...values("-o") },
  operands: [],
  examples: { allow: ["corosync-quorumtool -s"], guard: {}, doubt: { "corosync-quorumtool -v 3 -n 1": "unknown-option" } },
});
