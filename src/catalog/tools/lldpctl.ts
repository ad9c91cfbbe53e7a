import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lldpctl",
  source: "lldpctl(8), lldpd 1.0.16",
  optionsOnlyRead: true,
  examples: {
    allow: ["lldpctl -f json eth0"],
    guard: {},
    doubt: {},
  },
});
