import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "ccze",
  source: "recalled from ccze(1) 0.2.1; plugins and settings of one's own stay unknown options",
  options: {
    ...flags("-A|--raw-ansi -h|--html -C|--convert-date -l|--list-plugins -r|--remove-facility -V|--version"),
    ...values("-m|--mode -c|--color"),
  },
  examples: {
    allow: ["tail -n 50 /var/log/syslog | ccze -A", "ccze -m ansi -C"],
    guard: {},
    doubt: { "ccze -F mine": "unknown-option", "ccze -p x": "unknown-option" },
  },
});
