import { defineTool } from "../tool.ts";

export default defineTool({
  name: "xbps-query",
  source: "xbps-query(1) of void-linux/xbps 0.60.7",
  optionsOnlyRead: true,
  examples: { allow: ["xbps-query -l", "xbps-query -Rs nginx", "xbps-query -x openssl"], guard: {}, doubt: {} },
});
