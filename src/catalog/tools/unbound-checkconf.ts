import { defineTool, reads, when } from "../tool.ts";

export default defineTool({
  name: "unbound-checkconf, unbound-host",
  source: "unbound-checkconf(8), unbound-host(1) 1.17",
  optionsOnlyRead: true,
  operands: ["word*"],
  // A keyword that it does not know comes back in a message.
  does: [reads("file:{word}", when("word"))],
  examples: {
    allow: ["unbound-checkconf /etc/unbound/unbound.conf"],
    guard: { "unbound-checkconf .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
