import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "duckdb",
  source: "DuckDB 1.1 CLI documentation, duckdb.org/docs/api/cli",
  ...changes(executes("code:database client")),
  examples: { allow: [], guard: { "duckdb x": ["execute code:database client"] }, doubt: {} },
});
