import { defineTool, deletes, flags, unless, values, type Options } from "../tool.ts";
import { everyValue } from "./_every-value.ts";

const options: Options = {
  ...flags("-e|--echo -f|--force -i|--interactive --if-exists -w|--no-password -W|--password -V|--version"),
  ...values("-h|--host -p|--port -U|--username --maintenance-db"),
};

export default defineTool({
  name: "dropdb",
  source: "dropdb(1), PostgreSQL 15",
  options,
  operands: ["database?"],
  does: [deletes("database:{database}", unless("--version"))],
  target: { family: "database", values: { engine: "postgres", host: "{--host}", port: "{--port}", database: "{database}" } },
  examples: {
    allow: ["dropdb --version"],
    guard: { [`dropdb --if-exists ${everyValue(options)} app`]: ["delete database:app"] },
    doubt: { "dropdb --frob x": "unknown-option" },
  },
});
