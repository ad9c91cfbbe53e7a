import { defineTool, disrupts, executes, flags, reads, unless, unlike, values, when } from "../tool.ts";

export default defineTool({
  name: "squid",
  source: "squid(8) 5.7",
  options: {
    ...flags("-v -h"),
    ...values("-f -n"),
    "-k": { takes: "value", does: [disrupts("service:squid {-k}", unlike("-k", /^(?:parse|check)$/))] },
  },
  operands: [],
  // A directive that it does not know comes back in a message.
  does: [reads("file:{-f}", when("-f")), executes("service:squid", unless("-k", "-v", "-h"))],
  examples: {
    allow: ["squid -k parse -f /etc/squid/squid.conf", "squid -v"],
    guard: {
      "squid -k parse -f .env": ["disclose secret:/repo/.env"],
      "squid -k reconfigure": ["disrupt service:squid reconfigure"],
      squid: ["execute service:squid"],
    },
    doubt: {},
  },
});
