import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "sqlplus, sql, bcp, osql",
  source: "SQL*Plus 23 and SQLcl User's Guides; bcp and osql utilities, learn.microsoft.com",
  ...changes(executes("code:database client")),
  examples: { allow: [], guard: { "sqlplus x": ["execute code:database client"] }, doubt: {} },
});
