import { defineTool } from "../tool.ts";

export default defineTool({
  name: "capinfos",
  source: "recalled from capinfos(1), Wireshark 4.0",
  optionsOnlyRead: true,
  examples: { allow: ["capinfos -c a.pcap"], guard: {}, doubt: {} },
});
