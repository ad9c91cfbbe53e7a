import { flags, reads, unless, values, writes, type Options, type Row } from "../tool.ts";

/** Facts that pg_dump(1) and pg_dumpall(1), PostgreSQL 15, share. */
export const dumpOptions: Options = {
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

/** Rows, unless only definitions are asked for. */
export const dumpsRows: readonly Row[] = [
  reads(
    "database-rows:{--table:every table}",
    unless("--schema-only", "--version", "--globals-only", "--roles-only", "--tablespaces-only"),
  ),
];
