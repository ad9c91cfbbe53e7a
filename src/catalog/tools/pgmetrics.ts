import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "pgmetrics",
  source: "pgmetrics 1.18, cmd/pgmetrics/main.go, github.com/rapidloop/pgmetrics",
  options: {
    ...flags("--no-password --no-pager --no-sizes --wide -V|--version -v|--verbose"),
    ...values(
      "-h|--host -p|--port -U|--username -f|--format -l|--toolong -t|--timeout --statements-limit --omit -c|--schema -C|--exclude-schema",
    ),
  },
  operands: ["database*"],
  examples: { allow: ["pgmetrics -h db1 -U mon --no-password shop"], guard: {}, doubt: { "pgmetrics -o /srv/x shop": "unknown-option" } },
});
