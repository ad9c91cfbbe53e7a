import { defineTool } from "../tool.ts";

export default defineTool({
  name: "xbps-query",
  source: "recalled from xbps-query(1) 0.59",
  optionsOnlyRead: true,
  examples: { allow: ["xbps-query -l", "xbps-query -Rs nginx", "xbps-query -x openssl"], guard: {}, doubt: {} },
});
