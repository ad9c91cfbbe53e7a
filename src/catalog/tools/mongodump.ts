import { defineTool, reads } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "mongodump, mongoexport, bsondump",
  source: "MongoDB Database Tools 100.10 reference, mongodb.com/docs/database-tools",
  ...changes(reads("database-rows:dump")),
  examples: { allow: [], guard: { "mongodump x": [] }, doubt: {} },
});
