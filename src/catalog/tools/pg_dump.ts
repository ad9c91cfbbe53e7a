import { defineTool, discloses, flags, reads, unless, values, when, writes, type Options } from "../tool.ts";
import { everyValue } from "./_every-value.ts";

const options: Options = {
  ...flags(
    "-v|--verbose -V|--version --no-sync -a|--data-only -b|--blobs|--large-objects -B|--no-blobs|--no-large-objects -c|--clean -C|--create -O|--no-owner -s|--schema-only -x|--no-privileges|--no-acl --binary-upgrade --column-inserts|--attribute-inserts --disable-dollar-quoting --disable-triggers --enable-row-security --if-exists --inserts --load-via-partition-root --no-comments --no-publications --no-security-labels --no-subscriptions --no-table-access-method --no-tablespaces --no-toast-compression --no-unlogged-table-data --on-conflict-do-nothing --quote-all-identifiers --serializable-deferrable --strict-names --use-set-session-authorization -w|--no-password -W|--password",
  ),
  ...flags("-g|--globals-only -r|--roles-only --tablespaces-only --no-role-passwords"),
  ...values(
    "-F|--format -j|--jobs -Z|--compress --lock-wait-timeout -e|--extension -E|--encoding -n|--schema -N|--exclude-schema -S|--superuser -t|--table -T|--exclude-table --exclude-table-data --extra-float-digits --include-foreign-data --restrict-key --rows-per-insert --section --snapshot --exclude-database -h|--host -p|--port -U|--username --role -l|--database",
  ),
  ...values("-d|--dbname|database"),
  "-f, --file": { takes: "value", does: [writes("file:{--file}")] },
};

export default defineTool({
  name: "pg_dump, pg_dumpall",
  source: "pg_dump(1) and pg_dumpall(1), PostgreSQL 15",
  options,
  operands: ["database?"],
  does: [
    reads("database-rows:{--table:every table}", unless("--schema-only", "--version", "--globals-only", "--roles-only")),
    // Roles come with the hashes of their passwords.
    discloses("secret:passwords of roles", when("--globals-only", "--roles-only"), unless("--no-role-passwords")),
  ],
  target: { family: "database", values: { engine: "postgres", host: "{--host}", port: "{--port}", database: "{database}" } },
  examples: {
    allow: [
      "pg_dump --schema-only app",
      `pg_dump -s ${everyValue(options).replace("--file 1", "")}`,
      "pg_dumpall -g --no-role-passwords",
      "pg_dump --version",
    ],
    guard: {
      "pg_dump app": [],
      "pg_dump -Fc -f /srv/x app": ["write file:/srv/x"],
      "pg_dumpall --roles-only": ["disclose secret:passwords of roles"],
    },
    doubt: { "pg_dump --frob": "unknown-option" },
  },
});
