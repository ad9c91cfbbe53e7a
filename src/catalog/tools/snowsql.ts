import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "snowsql, snow",
  source: "SnowSQL 1.3 and Snowflake CLI 3 references, docs.snowflake.com",
  ...changes(executes("code:database client")),
  examples: { allow: [], guard: { "snowsql x": ["execute code:database client"] }, doubt: {} },
});
