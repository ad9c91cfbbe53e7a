import { defineTool, executes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  // Commands, typed or from a file, back up, restore, delete backups and run host commands.
  name: "rman",
  source: "RMAN command line, Oracle Database Backup and Recovery Reference 10.2 and 11.1",
  help: "never",
  ...always(executes("session:rman")),
  examples: { allow: [], guard: { "rman target / cmdfile x": ["execute session:rman"] }, doubt: {} },
});
