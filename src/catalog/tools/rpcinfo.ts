import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "rpcinfo",
  source: "rpcinfo(8) 1.2.6",
  options: { ...flags("-m -s -l -p -t -u -b"), ...values("-a -n -T") },
  operands: ["argument*"],
  examples: {
    allow: ["rpcinfo -p nas1", "rpcinfo -s", "rpcinfo -T tcp nas1 nfs 3"],
    guard: {},
    doubt: { "rpcinfo -d mountd 3": "unknown-option" },
  },
});
