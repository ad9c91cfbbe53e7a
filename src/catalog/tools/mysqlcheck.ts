import { defineTool, flags, writes } from "../tool.ts";
import { mysqlConnection } from "./mysql.ts";

export default defineTool({
  name: "mysqlcheck, mariadb-check",
  source: "mariadb-check(1), MariaDB 10.11, Debian 12",
  options: {
    ...flags(
      "-c|--check -g|--check-upgrade -C|--check-only-changed -F|--fast -m|--medium-check -e|--extended -q|--quick -A|--all-databases -B|--databases --tables -s|--silent -v|--verbose -V|--version -1|--all-in-1 -f|--force",
    ),
    ...mysqlConnection,
    "-r, --repair": { takes: "flag", does: [writes("database:{database:all}")] },
    "-o, --optimize": { takes: "flag", does: [writes("database:{database:all}")] },
    "-a, --analyze": { takes: "flag", does: [writes("database:{database:all}")] },
    "--auto-repair": { takes: "flag", does: [writes("database:{database:all}")] },
    "--fix-db-names, --fix-table-names": { takes: "flag", does: [writes("database:{database:all}")] },
  },
  operands: ["database?", "table*"],
  examples: {
    allow: ["mysqlcheck -c shop", "mysqlcheck --check --all-databases"],
    guard: {
      ...Object.fromEntries(
        ["--defaults-file", "--defaults-extra-file", "--defaults-group-suffix", "--plugin-dir"].map((option) => [
          `mysqlcheck -c ${option}=/srv/x shop`,
          ["execute code:/srv/x"],
        ]),
      ),
      "mysqlcheck -r shop": ["write database:shop"],
      "mysqlcheck -o shop": ["write database:shop"],
      "mysqlcheck -a shop": ["write database:shop"],
      "mysqlcheck -c --auto-repair shop": ["write database:shop"],
      "mysqlcheck --fix-db-names shop": ["write database:shop"],
    },
    doubt: { "mysqlcheck --frobnicate": "unknown-option" },
  },
});
