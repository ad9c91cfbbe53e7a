import { defineTool } from "../tool.ts";

export default defineTool({
  name: "iwlist, iwgetid",
  source: "recalled from iwlist(8), iwgetid(8), wireless-tools 30",
  optionsOnlyRead: true,
  examples: { allow: ["iwlist wlan0 channel", "iwgetid -r"], guard: {}, doubt: {} },
});
