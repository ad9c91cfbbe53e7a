import { defineTool, deletes, flags, unless, values } from "../tool.ts";

export default defineTool({
  name: "pg_archivecleanup",
  source: "pg_archivecleanup(1), PostgreSQL 15",
  options: { ...flags("-d -n -V -?"), ...values("-x") },
  operands: ["archive", "oldest"],
  does: [deletes("backup:WAL in {archive}", unless("-n"))],
  examples: {
    allow: ["pg_archivecleanup -n /arch 000000010000000000000010"],
    guard: { "pg_archivecleanup -x .gz /arch 000000010000000000000010": ["delete backup:WAL in /arch"] },
    doubt: { "pg_archivecleanup --frobnicate": "unknown-option" },
  },
});
