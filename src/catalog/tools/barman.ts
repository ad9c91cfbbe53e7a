import { defineTool, deletes, executes, flags, readsOnly, unlike, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "barman",
  source: "barman(1) 3.5",
  options: {
    ...flags("-q|--quiet -d|--debug -v|--version -h|--help"),
    ...values("-f|--format --color --log-level"),
    // A server's settings name the commands with which it is reached.
    "-c, --config": { takes: "value", does: [executes("code:settings of {--config}", unlike("--config", /^\/etc\/(?!.*\.\.)/))] },
  },
  optionsMayFollow: true,
  commands: {
    "list-server, list-servers, list-backup, list-backups, show-backup, show-backups, show-server, show-servers, status, check, list-files, replication-status, list-processes, help":
      readsOnly,
    "backup, cron, receive-wal, archive-wal, switch-wal, switch-xlog, sync-backup, sync-wals, keep, put-wal, generate-manifest, lock-directory-cleanup, terminate-process":
      changes(writes("store:barman")),
    delete: changes(deletes("backup:barman")),
    "recover, restore, get-wal": changes(writes("database-server:restored from backup")),
  },
  examples: {
    allow: ["barman list-backup shop", "barman -c /etc/b.conf -f 1 --color 1 --log-level 1 status shop"],
    guard: {
      "barman backup x": ["write store:barman"],
      "barman delete x": ["delete backup:barman"],
      "barman recover x": ["write database-server:restored from backup"],
      "barman -c /tmp/x check shop": ["execute code:settings of /tmp/x"],
    },
    doubt: { "barman frobnicate": "unknown-command" },
  },
});
