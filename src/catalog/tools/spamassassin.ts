import { defineTool, flags, unless, writes } from "../tool.ts";

export default defineTool({
  name: "spamassassin",
  source: "spamassassin.raw, SpamAssassin 4, github.com/apache/spamassassin",
  options: { ...flags("--lint --net -L|--local|--local-only -x -D|--debug -V|--version") },
  operands: [],
  // It learns from what it sees.
  does: [writes("store:SpamAssassin", unless("--lint", "--version"))],
  examples: {
    allow: ["spamassassin --lint", "spamassassin --lint -D"],
    guard: { "spamassassin < a.eml": ["write store:SpamAssassin"] },
    doubt: { "spamassassin -r": "unknown-option" },
  },
});
