import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  // As top does, it can end a query when a human presses a key.
  name: "pg_activity",
  source: "pg_activity(1) 3.6, docs/man/pg_activity.pod, github.com/dalibo/pg_activity",
  options: {
    ...flags(
      "-b|--blocksize2 --no-database-size --no-inst-info --no-sys-info --no-proc-info --no-walreceiver --no-tempfiles --hide-queries-in-logs --help --version -w --wrap-query --rds",
    ),
    ...values("-U|--username -p|--port -h|--host -d|--dbname --duration-mode --min-duration --filter --refresh --verbose-mode"),
  },
  operands: ["connection?"],
  examples: {
    allow: ["pg_activity -U postgres -h db1 --refresh 2"],
    guard: {},
    doubt: { "pg_activity --output /srv/x": "unknown-option" },
  },
});
