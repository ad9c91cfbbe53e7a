import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "neo4j-admin, cypher-shell",
  source: "Neo4j 5 Operations Manual: neo4j-admin, cypher-shell",
  ...changes(writes("database:Neo4j")),
  examples: {
    allow: [],
    guard: { "neo4j-admin x": ["write database:Neo4j"] },
    doubt: {},
  },
});
