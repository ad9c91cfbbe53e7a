import { defineTool, reads, when } from "../tool.ts";

export default defineTool({
  name: "fail2ban-regex",
  source: "fail2ban-regex(1) 1.0.2",
  optionsOnlyRead: true,
  operands: ["log?", "expression*"],
  // Lines may be shown (`--print-all-missed`).
  does: [reads("file:{log}", when("log"))],
  examples: {
    allow: ["fail2ban-regex /var/log/auth.log /etc/fail2ban/filter.d/sshd.conf"],
    guard: { "fail2ban-regex .env x": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
