import { defineTool, deletes, disrupts, flags, readsOnly, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "btrfs",
  source: "btrfs(8), btrfs-progs 6.2",
  options: { ...flags("-q|--quiet -v|--verbose"), ...values("--format --log") },
  commands: {
    "version, v, help": readsOnly,
    // Every name may be shortened to what is unambiguous.
    "subvolume, sub, su": {
      commands: {
        "list, show, get-default, find-new, l*, sh, sho*, g*, f*": readsOnly,
        "create, snapshot, set-default, sync": changes(writes("volume:subvolume")),
        delete: changes(deletes("volume:subvolume")),
      },
    },
    "filesystem, f, fi, fil, file": {
      commands: {
        "show, df, usage, du, u*, sh, sho*": readsOnly,
        label: { operands: ["path", "label?"], does: [writes("volume:{path}", when("label"))] },
        "sync, defragment, resize, mkswapfile": changes(writes("volume:file system")),
      },
    },
    "device, d, de, dev": {
      commands: {
        "usage, ready, u*": readsOnly,
        "stats, st, sta, stat": {
          options: flags("-z|--reset -c|--check"),
          operands: ["path*"],
          does: [deletes("metric:error counters of {path}", when("--reset"))],
        },
        "add, delete, remove, scan": changes(writes("device:btrfs devices")),
      },
    },
    "scrub, sc, scr": { commands: { "status, stat, statu": readsOnly, "start, cancel, resume, limit": changes(disrupts("volume:scrub")) } },
    "balance, b, ba, bal": {
      commands: { "status, stat, statu": readsOnly, "start, pause, cancel, resume": changes(writes("volume:balance")) },
    },
    replace: { commands: { status: readsOnly, "start, cancel": changes(writes("device:btrfs devices")) } },
    "qgroup, qg": { commands: { show: readsOnly } },
    quota: { commands: { status: readsOnly, "enable, disable, rescan": changes(writes("volume:quota")) } },
    "property, p, pr, prop": { commands: { "get, list, g*, l*": readsOnly, set: changes(writes("volume:property")) } },
    "inspect-internal, inspect, i, in, ins": {
      commands: {
        "dump-super, dump-s, dump-tree, dump-t, inode-resolve, i*, lo*, t*, logical-resolve, subvolid-resolve, rootid, min-dev-size, tree-stats, list-chunks":
          readsOnly,
      },
    },
    "check, c, ch": {
      options: {
        ...flags("--readonly --force -p|--progress -Q|--qgroup-report"),
        "--repair": { takes: "flag", does: [writes("volume:{device}")] },
      },
      operands: ["device"],
    },
    rescue: changes(writes("device:btrfs devices")),
  },
  examples: {
    allow: [
      "btrfs sc stat /srv",
      "btrfs i dump-s /dev/sda1",
      "btrfs version",
      "btrfs filesystem usage /",
      "btrfs fi df /srv",
      "btrfs filesystem label /",
      "btrfs device stats /",
      "btrfs subvolume list -p /",
      "btrfs --format json device usage /",
      "btrfs scrub status /",
      "btrfs check --readonly /dev/sda1",
      "btrfs --format 1 --log 1 version",
    ],
    guard: {
      "btrfs sub create /srv/x": ["write volume:subvolume"],
      "btrfs subvolume delete /srv/x": ["delete volume:subvolume"],
      "btrfs fi label / new": ["write volume:/"],
      "btrfs filesystem resize -1g /": ["write volume:file system"],
      "btrfs device stats -z /": ["delete metric:error counters of /"],
      "btrfs device remove /dev/sdb /": ["write device:btrfs devices"],
      "btrfs scrub start /": ["disrupt volume:scrub"],
      "btrfs balance start /": ["write volume:balance"],
      "btrfs replace start 1 /dev/sdb /": ["write device:btrfs devices"],
      "btrfs quota enable /": ["write volume:quota"],
      "btrfs property set / ro true": ["write volume:property"],
      "btrfs check --repair /dev/sda1": ["write volume:/dev/sda1"],
      "btrfs rescue zero-log /dev/sda1": ["write device:btrfs devices"],
    },
    doubt: { "btrfs frobnicate": "unknown-command" },
  },
});
