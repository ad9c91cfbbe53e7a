import { defineTool, executes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  // Its statements read and write any file, and run programs (`file`, `executable`).
  name: "clickhouse-local, clickhouse-server, clickhouse-benchmark",
  source: "ClickHouse documentation, clickhouse.com/docs: clickhouse-local, table functions",
  ...always(executes("database-server:ClickHouse")),
  examples: { allow: [], guard: { "clickhouse-local -q 'SELECT 1'": ["execute database-server:ClickHouse"] }, doubt: {} },
});
