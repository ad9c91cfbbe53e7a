import { defineTool, disrupts, flags, unless, values } from "../tool.ts";

export default defineTool({
  name: "vacuumdb, reindexdb, clusterdb",
  source: "vacuumdb(1), reindexdb(1) and clusterdb(1), PostgreSQL 15",
  options: {
    ...flags(
      "-a|--all --disable-page-skipping -e|--echo -f|--full -F|--freeze --force-index-cleanup --no-index-cleanup --no-process-toast --no-process-main --no-truncate -q|--quiet --skip-locked -v|--verbose -V|--version -z|--analyze -Z|--analyze-only --analyze-in-stages --concurrently --system -w|--no-password -W|--password",
    ),
    ...values(
      "-d|--dbname|database -j|--jobs --min-mxid-age --min-xid-age -P|--parallel -t|--table -n|--schema -N|--exclude-schema --buffer-usage-limit -i|--index -S --tablespace -h|--host -p|--port -U|--username --maintenance-db",
    ),
  },
  operands: ["database?"],
  does: [disrupts("database-server:maintenance of {--table:every table}", unless("--version"))],
  target: { family: "database", values: { engine: "postgres", host: "{--host}", port: "{--port}", database: "{database}" } },
  examples: {
    allow: ["vacuumdb --version"],
    guard: {
      "vacuumdb -z -t orders app": ["disrupt database-server:maintenance of orders"],
      "reindexdb --all": ["disrupt database-server:maintenance of every table"],
    },
    doubt: { "vacuumdb --frob": "unknown-option" },
  },
});
