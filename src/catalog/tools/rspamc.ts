import { defineTool, flags, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "rspamc",
  source: "rspamc 3, src/client/rspamc.cxx, github.com/rspamd/rspamd",
  options: { ...flags("-j|--json --compact --raw -v|--verbose"), ...values("-h|--connect -t|--timeout") },
  operands: ["command", "file*"],
  does: [writes("configuration:rspamd", unlike("command", /^(?:stat|uptime|counters|errors|fuzzy_stat|ping)$/))],
  examples: {
    allow: ["rspamc stat", "rspamc -h localhost:11334 -t 5 uptime"],
    guard: { "rspamc learn_spam a.eml": ["write configuration:rspamd"], "rspamc stat_reset": ["write configuration:rspamd"] },
    doubt: { "rspamc --frobnicate": "unknown-option" },
  },
});
