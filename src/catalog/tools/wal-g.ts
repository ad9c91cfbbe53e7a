import { defineTool, deletes, flags, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "wal-g",
  source: "wal-g 2.0, README",
  commands: {
    "backup-list, wal-show, help": { options: { ...flags("--detail --json --pretty --detailed-json --without-backups") }, operands: [] },
    "backup-push, wal-push, backup-mark, catchup-push, copy": changes(writes("store:wal-g")),
    delete: changes(deletes("backup:wal-g")),
    "backup-fetch, wal-fetch, wal-restore": changes(writes("database-server:restored from backup")),
  },
  examples: {
    allow: ["wal-g backup-list --detail"],
    guard: {
      "wal-g backup-push x": ["write store:wal-g"],
      "wal-g delete x": ["delete backup:wal-g"],
      "wal-g backup-fetch x": ["write database-server:restored from backup"],
    },
    doubt: { "wal-g frobnicate": "unknown-command" },
  },
});
