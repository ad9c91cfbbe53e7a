import { always } from "./_always.ts";
import { defineTool, writes, type Options } from "../tool.ts";

const options: Options = { "-W, --pcapsavefile": { takes: "value", does: [writes("file:{--pcapsavefile}")] } };

export default defineTool({
  name: "arp-scan, fast",
  source: "arp-scan(1) 1.10; fast by what it is for: load the network",
  ...always(writes("network:traffic")),
  options,
  examples: {
    allow: [],
    guard: {
      "arp-scan -l": ["write network:traffic"],
      "arp-scan -l -W /srv/x": ["write file:/srv/x", "write network:traffic"],
    },
    doubt: {},
  },
});
