import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "fail2ban-regex",
  source: "fail2ban-regex(1) 1.0.2",
  optionsOnlyRead: true,
  options: values("-d|--datepattern --timezone|--TZ -e|--encoding -L|--maxlines -m|--journalmatch -l|--log-level -o|--out"),
  operands: ["log?", "expression?", "ignored?"],
  // Lines that no expression matches are shown.
  does: [reads("file:{log}", when("log")), reads("file:{expression}", when("expression")), reads("file:{ignored}", when("ignored"))],
  examples: {
    allow: ["fail2ban-regex /var/log/auth.log /etc/fail2ban/filter.d/sshd.conf"],
    guard: {
      "fail2ban-regex -d x --timezone y -e z -L 1 -m m -l info -o row .env x": ["disclose secret:/repo/.env"],
      "fail2ban-regex a .env .envrc": ["disclose secret:/repo/.env", "disclose secret:/repo/.envrc"],
    },
    doubt: {},
  },
});
