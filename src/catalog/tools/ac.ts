import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "ac, dump-acct, dump-utmp",
  source: "ac(1), dump-acct(8), dump-utmp --help, GNU accounting utilities 6.6.4, Debian 12",
  optionsOnlyRead: true,
  options: values("-f|--file -n|--num --format --ahz --tw-leniency --tw-suspicious"),
  // ac(1) takes users, the others files; `--raw` shows a file's bytes.
  operands: ["name*"],
  does: [reads("file:{--file}", when("--file")), reads("file:{name}", when("name"))],
  examples: {
    allow: ["ac -dp", "ac -f /var/log/wtmp ops", "dump-acct -n 5 /var/log/account/pacct"],
    guard: { "dump-utmp --raw .env": ["disclose secret:/repo/.env"], "dump-acct -f .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
