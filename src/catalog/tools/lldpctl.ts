import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "lldpctl",
  source: "lldpctl(8), lldpd 1.0.16",
  optionsOnlyRead: true,
  // The same program as lldpcli(8): a file of its commands.
  options: { "-c": { takes: "value", does: [writes("network:lldpd {-c}")] } },
  examples: {
    allow: ["lldpctl -f json eth0"],
    guard: { "lldpctl -c x": ["write network:lldpd x"] },
    doubt: {},
  },
});
