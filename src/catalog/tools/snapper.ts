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
    "list, ls, list-configs, get-config": readsOnly,
    status: { options: { "-o, --output": { takes: "value", does: [writes("file:{--output}")] } }, operands: ["range"] },
    "create, delete, modify, undochange, rollback, setup-quota, create-config, delete-config, set-config, cleanup, mount, umount": changes(
      writes("volume:snapshot"),
    ),
  },
  examples: {
    allow: ["snapper list", "snapper status 1..2", "snapper --config 1 --table-style 1 --machine-readable 1 list"],
    guard: { "snapper create x": ["write volume:snapshot"], "snapper status -o /srv/x 1..2": ["write file:/srv/x"] },
    doubt: { "snapper frobnicate": "unknown-command", "snapper diff 1..2": "unknown-command" },
  },
});
