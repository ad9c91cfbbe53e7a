import { defineTool, deletes, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "duplicity",
  source: "duplicity(1) 1.2",
  commands: {
    "collection-status, list-current-files": {
      options: { ...flags("--no-encryption"), ...values("--archive-dir --name -t|--time --restore-time -v|--verbosity --timeout") },
      operands: ["url"],
    },
    "full, incremental, inc, restore, cleanup, verify": changes(writes("store:duplicity backup")),
    "remove-older-than, remove-all-but-n-full, remove-all-inc-of-but-n-full": changes(deletes("backup:duplicity backup")),
  },
  examples: {
    allow: ["duplicity collection-status file:///srv/backup"],
    guard: { "duplicity full x": ["write store:duplicity backup"], "duplicity remove-older-than x": ["delete backup:duplicity backup"] },
    doubt: { "duplicity frobnicate": "unknown-command", "duplicity collection-status --gpg-binary /tmp/x u": "unknown-option" },
  },
});
