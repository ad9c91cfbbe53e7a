import { defineTool } from "../tool.ts";

export default defineTool({
  name: "ac, dump-acct, dump-utmp",
  source: "recalled from ac(1), dump-acct(8), GNU accounting utilities 6.6.4",
  optionsOnlyRead: true,
  examples: { allow: ["ac -dp", "ac -f /var/log/wtmp", "dump-acct /var/log/account/pacct"], guard: {}, doubt: {} },
});
