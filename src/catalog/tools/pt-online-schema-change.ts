import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pt-online-schema-change, pt-kill, pt-archiver, pt-table-sync, pt-table-checksum, pt-heartbeat, pt-slave-restart, pt-stalk, pt-deadlock-logger, pt-fk-error-logger, pt-upgrade, gh-ost",
  source: "Percona Toolkit 3.5; gh-ost 1.1 README",
  ...changes(writes("database:MySQL")),
  examples: {
    allow: [],
    guard: { "pt-online-schema-change x": ["write database:MySQL"] },
    doubt: {},
  },
});
