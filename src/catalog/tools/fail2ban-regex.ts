import { defineTool } from "../tool.ts";

export default defineTool({
  name: "fail2ban-regex",
  source: "fail2ban-regex(1) 1.0.2",
  optionsOnlyRead: true,
  examples: {
    allow: ["fail2ban-regex /var/log/auth.log /etc/fail2ban/filter.d/sshd.conf"],
    guard: {},
    doubt: {},
  },
});
