import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "snapper",
  source: "snapper(8) 0.10",
  options: {
    ...flags("-q|--quiet -v|--verbose --utc --iso --jsonout --no-dbus"),
    ...values("-c|--config -t|--table-style --machine-readable"),
  },
  commands: {
    "list, ls, list-configs, get-config, status": readsOnly,
    "create, delete, modify, undochange, rollback, setup-quota, create-config, delete-config, set-config, cleanup, mount, umount": changes(
      writes("volume:snapshot"),
    ),
  },
  examples: {
    allow: ["snapper list", "snapper --config 1 --table-style 1 --machine-readable 1 list"],
    guard: { "snapper create x": ["write volume:snapshot"] },
    doubt: { "snapper frobnicate": "unknown-command", "snapper diff 1..2": "unknown-command" },
  },
});
