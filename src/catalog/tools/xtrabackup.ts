import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "xtrabackup, mariabackup, mariadb-backup, mydumper, myloader",
  source: "xtrabackup 8.0 and mydumper 0.15 documentation",
  ...changes(writes("store:database backup")),
  examples: {
    allow: [],
    guard: { "xtrabackup x": ["write store:database backup"] },
    doubt: {},
  },
});
