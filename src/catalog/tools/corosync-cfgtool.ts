import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "corosync-cfgtool",
  source: "recalled from corosync-cfgtool(8) 3.1",
  options: { ...flags("-i -s -n -b -h") },
  operands: [],
  examples: { allow: ["corosync-cfgtool -s"], guard: {}, doubt: { "corosync-cfgtool -R": "unknown-option" } },
});
