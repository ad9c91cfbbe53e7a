import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "mongorestore, mongoimport, mongofiles",
  source: "MongoDB Database Tools 100.10 reference, mongodb.com/docs/database-tools",
  ...changes(writes("database-rows:MongoDB")),
  examples: { allow: [], guard: { "mongorestore x": ["write database-rows:MongoDB"] }, doubt: {} },
});
