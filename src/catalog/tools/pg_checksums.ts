import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "pg_checksums",
  source: "pg_checksums(1), PostgreSQL 15",
  options: {
    ...flags("-c|--check -v|--verbose -P|--progress -N|--no-sync -V|--version -?|--help"),
    ...values("-D|--pgdata -f|--filenode"),
    "-e, --enable": { takes: "flag", does: [writes("database-server:checksums")] },
    "-d, --disable": { takes: "flag", does: [writes("database-server:checksums")] },
  },
  operands: ["folder?"],
  examples: {
    allow: ["pg_checksums --check -D /data"],
    guard: { "pg_checksums -e": ["write database-server:checksums"], "pg_checksums -d": ["write database-server:checksums"] },
    doubt: { "pg_checksums --frobnicate": "unknown-option" },
  },
});
