import { defineTool, deletes, executes, flags, readsOnly, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "zpool",
  source: "zpool(8), OpenZFS 2.1",
  commands: {
    "list, get, history, version, wait": readsOnly,
    "status, iostat": {
      optionsOnlyRead: true,
      operands: ["pool*"],
      options: { "-c": { takes: "value", does: [executes("code:zpool script {-c}")] } },
    },
    events: { optionsOnlyRead: true, operands: ["pool*"], options: { "-c": { takes: "flag", does: [deletes("log:zpool events")] } } },
    // Without a pool it lists what could be imported.
    import: { options: { ...flags("-D"), ...values("-d -o") }, operands: ["pool*"], does: [writes("volume:{pool}", when("pool"))] },
    "create, add, attach, replace, labelclear": changes(writes("device:pool devices")),
    "clear, checkpoint, detach, export, initialize, offline, online, reguid, remove, reopen, resilver, scrub, set, split, sync, trim, upgrade":
      changes(writes("volume:storage pool")),
    destroy: changes(deletes("volume:storage pool")),
  },
  examples: {
    allow: [
      "zpool list",
      "zpool status -xv tank",
      "zpool iostat -v 5 3",
      "zpool import",
      "zpool import -d /dev/disk/by-id",
      "zpool events -v",
    ],
    guard: {
      "zpool create x": ["write device:pool devices"],
      "zpool clear x": ["write volume:storage pool"],
      "zpool destroy x": ["delete volume:storage pool"],
      "zpool status -c upath": ["execute code:zpool script upath"],
      "zpool status -vc upath": ["execute code:zpool script ?"],
      "zpool events -c": ["delete log:zpool events"],
      "zpool import -d /x -o a=b tank": ["write volume:tank"],
    },
    doubt: { "zpool frobnicate": "unknown-command", "zpool import -a": "unknown-option" },
  },
});
