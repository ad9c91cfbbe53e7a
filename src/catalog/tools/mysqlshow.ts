import { defineTool, flags } from "../tool.ts";
import { mysqlConnection } from "./mysql.ts";

export default defineTool({
  name: "mysqlshow, mariadb-show",
  source: "mariadb-show(1), MariaDB 10.11, Debian 12",
  options: { ...flags("--count -k|--keys -i|--status -t|--show-table-type -v|--verbose -V|--version"), ...mysqlConnection },
  operands: ["database?", "table?", "column?"],
  examples: {
    allow: ["mysqlshow --count shop", "mysqlshow -h db1 -k shop orders"],
    guard: Object.fromEntries(
      ["--defaults-file", "--defaults-extra-file", "--defaults-group-suffix", "--plugin-dir"].map((option) => [
        `mysqlshow ${option}=/srv/x shop`,
        ["execute code:/srv/x"],
      ]),
    ),
    doubt: { "mysqlshow --frobnicate": "unknown-option" },
  },
});
