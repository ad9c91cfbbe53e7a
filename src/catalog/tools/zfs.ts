import { defineTool, deletes, flags, readsOnly, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "zfs",
  source: "zfs(8), OpenZFS 2.1",
  commands: {
    "list, get, version, holds, diff, userspace, groupspace, projectspace": readsOnly,
    mount: { operands: ["dataset*"], does: [writes("volume:{dataset}", when("dataset"))] },
    destroy: {
      options: flags("-d -f -n -p -r -R -v"),
      operands: ["dataset*"],
      does: [deletes("volume:{dataset}")],
      preview: [when("-n")],
      verify: "zfs list {dataset}",
    },
    "allow, unallow, bookmark, change-key, clone, create, hold, inherit, load-key, promote, receive, recv, redact, release, rename, rollback, set, share, snapshot, snap, unload-key, unmount, umount, unshare, upgrade":
      changes(writes("volume:dataset")),
  },
  examples: {
    allow: ["zfs list", "zfs list -t snapshot -o name,used", "zfs get -r all tank/home", "zfs mount", "zfs destroy -nv tank/home@old"],
    guard: {
      "zfs allow x": ["write volume:dataset"],
      "zfs mount tank/home": ["write volume:tank/home"],
      "zfs destroy -r tank/home": ["delete volume:tank/home"],
    },
    doubt: { "zfs frobnicate": "unknown-command", "zfs send tank/home@now": "unknown-command" },
  },
});
