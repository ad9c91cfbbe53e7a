import { defineTool } from "../tool.ts";

export default defineTool({
  name: "unbound-checkconf, unbound-host",
  source: "unbound-checkconf(8), unbound-host(1) 1.17",
  optionsOnlyRead: true,
  examples: {
    allow: ["unbound-checkconf /etc/unbound/unbound.conf"],
    guard: {},
    doubt: {},
  },
});
