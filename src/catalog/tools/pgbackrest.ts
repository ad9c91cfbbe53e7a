import { defineTool, deletes, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pgbackrest",
  source: "pgBackRest 2.48, Command Reference",
  options: { ...values("--stanza --repo --set --output --log-level-console") },
  optionsMayFollow: true,
  commands: {
    "info, version, help, verify, repo-ls": { operands: ["argument*"] },
    "backup, archive-push, archive-get, stanza-create, stanza-upgrade, check, start": changes(writes("store:pgbackrest")),
    "expire, stanza-delete": changes(deletes("backup:pgbackrest")),
    restore: changes(writes("database-server:restored from backup")),
  },
  examples: {
    allow: [
      "pgbackrest info",
      "pgbackrest --stanza=main --output=json info",
      "pgbackrest version",
      "pgbackrest --stanza 1 --repo 1 --set 1 --output 1 --log-level-console 1 info",
    ],
    guard: {
      "pgbackrest backup x": ["write store:pgbackrest"],
      "pgbackrest expire x": ["delete backup:pgbackrest"],
      "pgbackrest restore x": ["write database-server:restored from backup"],
    },
    doubt: {
      "pgbackrest frobnicate": "unknown-command",
      "pgbackrest info --cmd-ssh=/tmp/x": "unknown-option",
      "pgbackrest --stanza 1 --repo 1 --set 1 --output 1 --log-level-console 1 frobnicate": "unknown-command",
    },
  },
});
