import { defineTool, flags, reads, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "goaccess",
  source: "goaccess(1) 1.7",
  options: {
    ...flags(
      "-c|--config-dialog -a|--agent-list -d|--with-output-resolver -H|--http-protocol -M|--http-method -m|--with-mouse -q|--no-query-string -r|--no-term-resolver --no-global-config --no-progress --no-color --no-csv-summary -V|--version -h|--help -s|--storage",
    ),
    ...values(
      "--log-format --date-format --time-format --datetime-format --sort-panel --enable-panel --ignore-panel --exclude-ip -e --tz --max-items --num-tests",
    ),
    "-o, --output": { takes: "value", does: [writes("file:{--output}", unlike("--output", /^(?:html|json|csv)$/))] },
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["goaccess access.log --log-format COMBINED", "goaccess -c a.log", "goaccess a.log -o csv"],
    guard: { "goaccess .env": ["disclose secret:/repo/.env"], "goaccess a.log -o /srv/report.html": ["write file:/srv/report.html"] },
    doubt: { "goaccess a.log --real-time-html": "unknown-option", "goaccess -p x a.log": "unknown-option" },
  },
});
