import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "mii-tool",
  source: "mii-tool(8), net-tools 2.10",
  options: { ...flags("-v|--verbose -V|--version -w|--watch -l|--log") },
  operands: ["interface*"],
  examples: { allow: ["mii-tool -v eth0"], guard: {}, doubt: { "mii-tool -r eth0": "unknown-option" } },
});
