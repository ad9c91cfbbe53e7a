import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "ccze",
  source: "ccze(1) 0.2.1; plugins and settings of one's own stay unknown options",
  options: {
    ...flags("-A|--raw-ansi -h|--html -C|--convert-date -l|--list-plugins -r|--remove-facility -V|--version --help"),
    ...values("-m|--mode -c|--color -o|--options"),
  },
  examples: {
    allow: ["tail -n 50 /var/log/syslog | ccze -A", "ccze -m ansi -C -o nolookups"],
    guard: {},
    doubt: { "ccze -F mine": "unknown-option", "ccze -p x": "unknown-option" },
  },
});
