import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "trino, presto, beeline, hive",
  source: "Trino 450 and Presto CLI documentation; Beeline and Hive CLI, cwiki.apache.org",
  ...changes(executes("code:database client")),
  examples: { allow: [], guard: { "trino x": ["execute code:database client"] }, doubt: {} },
});
