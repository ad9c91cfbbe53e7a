import { defineTool } from "../tool.ts";

export default defineTool({
  name: "traceroute, traceroute6, tcptraceroute",
  source: "traceroute(1) 2.1.2",
  optionsOnlyRead: true,
  examples: { allow: ["traceroute -n example.org"], guard: {}, doubt: {} },
});
