import { defineTool, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "pg_restore",
  source: "pg_restore(1), PostgreSQL 15",
  options: {
    ...flags(
      "-l|--list -v|--verbose -V|--version -a|--data-only -c|--clean -C|--create -e|--exit-on-error -O|--no-owner -s|--schema-only -x|--no-privileges|--no-acl -1|--single-transaction --disable-triggers --enable-row-security --if-exists --no-comments --no-data-for-failed-tables --no-publications --no-security-labels --no-subscriptions --no-table-access-method --no-tablespaces --strict-names --use-set-session-authorization -w|--no-password -W|--password",
    ),
    ...values(
      "-d|--dbname -f|--file -F|--format -I|--index -j|--jobs -L|--use-list -n|--schema -N|--exclude-schema -P|--function -S|--superuser -t|--table -T|--trigger --restrict-key --section -h|--host -p|--port -U|--username --role",
    ),
  },
  operands: ["archive?"],
  does: [
    writes("database:{--dbname}", when("--dbname"), unless("--list")),
    writes("file:{--file}", when("--file"), { kind: "unlike", slot: "--file", pattern: /^-$/ }),
    {
      action: "read",
      resource: "database-rows:{archive:from input}",
      conditions: [unless("--list", "--dbname", "--version", "--schema-only")],
    },
  ],
  target: { family: "database", values: { engine: "postgres", host: "{--host}", port: "{--port}", database: "{--dbname}" } },
  examples: {
    allow: ["pg_restore -l app.dump", "pg_restore --version"],
    guard: {
      "pg_restore -d app -c app.dump": ["write database:app"],
      "pg_restore -f /srv/x app.dump": ["write file:/srv/x"],
      "pg_restore -f - app.dump": [],
    },
    doubt: { "pg_restore --frob x": "unknown-option" },
  },
});
