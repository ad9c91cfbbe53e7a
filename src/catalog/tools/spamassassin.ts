import { defineTool, flags, reads, unless } from "../tool.ts";

export default defineTool({
  name: "spamassassin",
  source: "recalled from spamassassin(1) 4.0",
  options: { ...flags("--lint -D|--debug -V|--version") },
  operands: [],
  does: [reads("database-rows:mail", unless("--lint", "--version"))],
  examples: { allow: ["spamassassin --lint", "spamassassin --lint -D"], guard: {}, doubt: { "spamassassin -r": "unknown-option" } },
});
