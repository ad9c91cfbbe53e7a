import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "corosync-cfgtool",
  source: "corosync-cfgtool(8), man/corosync-cfgtool.8, Corosync 3.1, github.com/corosync/corosync",
  options: { ...flags("-i -s -n -b -h") },
  operands: [],
  examples: { allow: ["corosync-cfgtool -s"], guard: {}, doubt: { "corosync-cfgtool -R": "unknown-option" } },
});
