import { defineTool, disrupts } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  // It creates a schema, puts load on the server and drops the schema.
  name: "mysqlslap, mariadb-slap",
  source: "mysqlslap(1), MySQL 8.4.7",
  ...always(disrupts("database-server:MySQL under load")),
  target: { family: "database", values: { engine: "mysql" } },
  examples: {
    allow: [],
    guard: { "mysqlslap --host=db1 --auto-generate-sql": ["disrupt database-server:MySQL under load"] },
    doubt: {},
  },
});
