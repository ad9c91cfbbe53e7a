import { defineTool } from "../tool.ts";

export default defineTool({
  name: "netstat",
  source: "netstat(8), net-tools 2.10",
  optionsOnlyRead: true,
  examples: { allow: ["netstat -tlnp", "netstat -rn"], guard: {}, doubt: {} },
});
