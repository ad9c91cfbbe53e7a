import { defineTool, flags, unless, values, writes, type Options } from "../tool.ts";
import { everyValue } from "./_every-value.ts";

const options: Options = {
  ...flags("-e|--echo -w|--no-password -W|--password -V|--version"),
  ...values(
    "-D|--tablespace -E|--encoding -l|--locale --lc-collate --lc-ctype --icu-locale --icu-rules --locale-provider -O|--owner -S|--strategy -T|--template -h|--host -p|--port -U|--username --maintenance-db",
  ),
};

export default defineTool({
  name: "createdb",
  source: "createdb(1), PostgreSQL 15",
  options,
  operands: ["database?", "comment?"],
  does: [writes("database:{database}", unless("--version"))],
  target: { family: "database", values: { engine: "postgres", host: "{--host}", port: "{--port}", database: "{database}" } },
  examples: {
    allow: ["createdb --version"],
    guard: { [`createdb ${everyValue(options)} app`]: ["write database:app"] },
    doubt: { "createdb --frob x": "unknown-option" },
  },
});
