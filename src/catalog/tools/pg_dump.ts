import { defineTool } from "../tool.ts";
import { dumpOptions, dumpsRows } from "./_pg-dump.ts";
import { everyValue } from "./_every-value.ts";

export default defineTool({
  name: "pg_dump",
  source: "pg_dump(1), PostgreSQL 15",
  options: dumpOptions,
  operands: ["database?"],
  does: dumpsRows,
  target: { family: "database", values: { engine: "postgres", host: "{--host}", port: "{--port}", database: "{database}" } },
  examples: {
    allow: ["pg_dump --schema-only app", `pg_dump -s ${everyValue(dumpOptions).replace("--file 1", "")}`, "pg_dump --version"],
    guard: {
      "pg_dump app": [],
      "pg_dump -Fc -f /srv/x app": ["write file:/srv/x"],
    },
    doubt: { "pg_dump --frob": "unknown-option" },
  },
});
