import { defineTool, flags, reads, unless, values, writes } from "../tool.ts";
import { mysqlConnection } from "./mysql.ts";

export default defineTool({
  name: "mysqldump, mariadb-dump",
  source: "mysqldump, MySQL 8.4 reference manual 6.5.4; mariadb-dump(1) 10.11",
  options: {
    ...mysqlConnection,
    ...flags(
      "-A|--all-databases -B|--databases -d|--no-data -t|--no-create-info -n|--no-create-db -R|--routines -E|--events --triggers --skip-triggers --single-transaction -q|--quick --skip-lock-tables -l|--lock-tables --skip-add-locks --add-drop-table --skip-add-drop-table --skip-comments --compact --hex-blob -f|--force -v|--verbose -V|--version --no-tablespaces --opt --skip-opt -c|--complete-insert --skip-extended-insert -X|--xml -Q|--quote-names --dump-date --skip-dump-date --column-statistics",
    ),
    ...values("--ignore-table --ignore-table-data --where -w --set-gtid-purged --compatible --databases-file"),
    "-r, --result-file": { takes: "value", does: [writes("file:{--result-file}")] },
    "-T, --tab": { takes: "value", does: [writes("file:{--tab}")] },
    // These stop, rotate or purge on the server.
    ...Object.fromEntries(
      ["-F, --flush-logs", "--flush-privileges", "--delete-source-logs", "--delete-master-logs", "-x, --lock-all-tables"].map((names) => [
        names,
        { takes: "flag" as const, does: [writes("database-server:logs and locks")] },
      ]),
    ),
  },
  operands: ["database?", "table*"],
  does: [reads("database-rows:{table:every table}", unless("--no-data", "--version"))],
  target: { family: "database", values: { engine: "mysql", host: "{--host}", port: "{--port}", database: "{database}" } },
  examples: {
    allow: ["mysqldump --no-data app", "mysqldump -V"],
    guard: {
      "mysqldump -h db1 app orders": [],
      "mysqldump --no-data=false app orders": [],
      "mysqldump -d -r /srv/x app": ["write file:/srv/x"],
      "mysqldump -d --tab=/srv/x app": ["write file:/srv/x"],
      ...Object.fromEntries(
        ["-F", "--flush-privileges", "--delete-source-logs", "--delete-master-logs", "-x"].map((option) => [
          `mysqldump -d ${option} app`,
          ["write database-server:logs and locks"],
        ]),
      ),
      ...Object.fromEntries(
        ["--defaults-file", "--defaults-extra-file", "--defaults-group-suffix", "--plugin-dir"].map((option) => [
          `mysqldump -d ${option}=x app`,
          ["execute code:x"],
        ]),
      ),
    },
    doubt: { "mysqldump --frob": "unknown-option" },
  },
});
