import { always } from "./_always.ts";
import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "arp-scan, speedtest, speedtest-cli, fast",
  source: "recalled from arp-scan(1) 1.10, speedtest-cli(1) 2.1: load the network",
  ...always(writes("network:traffic")),
  examples: {
    allow: [],
    guard: { "arp-scan -l": ["write network:traffic"], "speedtest-cli --simple": ["write network:traffic"] },
    doubt: {},
  },
});
