import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "pgbench, initdb, pg_basebackup, pg_upgrade, pg_resetwal, pg_rewind",
  source: "pgbench(1), initdb(1), pg_basebackup(1), pg_upgrade(1), pg_resetwal(1) and pg_rewind(1), PostgreSQL 15",
  versionAs: ["-V"],
  syntax: "words",
  operands: ["argument*"],
  does: [writes("database-server:by {argument:its defaults}")],
  examples: {
    allow: ["pg_basebackup -V"],
    guard: { pgbench: ["write database-server:by its defaults"], "initdb /srv/pg": ["write database-server:by /srv/pg"] },
    doubt: {},
  },
});
