import { defineTool, discloses, flags, values, when, writes, type Command } from "../tool.ts";

// Every setting of Ceph is an option too, among them those that name files and libraries: only these are known.
const asks: Command = { operands: ["name*"] };

export default defineTool({
  name: "rbd",
  source: "rbd(8) as doc/man/8/rbd.rst of ceph/ceph has it, 2025; -l, --all and --log-file from Ceph 16",
  options: {
    ...values("-n|--name --id --cluster -m -p|--pool --namespace --image --snap --format --from-snap"),
    ...flags("--no-progress --pretty-format --merge-snapshots --exact --whole-object -l|--long -a|--all --version"),
    "--log-file, --log_file": { takes: "value", does: [writes("file:{--log_file}")] },
  },
  optionsMayFollow: true,
  commands: {
    "ls, list, info, status, showmapped, du, disk-usage, children, diff": asks,
    snap: { commands: { "ls, list": asks } },
    "lock, trash, device, namespace, image-meta": { commands: { "ls, list": asks } },
    group: { commands: { "ls, list": asks, "image, snap": { commands: { "ls, list": asks } } } },
    config: { commands: { "global, image, pool": { commands: { "get, list, ls": asks } } } },
    mirror: {
      commands: {
        "pool, image": {
          commands: {
            status: asks,
            info: { ...asks, does: [discloses("secret:keys of peers", when("--all"))] },
          },
        },
      },
    },
    pool: { commands: { stats: asks } },
  },
  examples: {
    allow: [
      "rbd ls",
      "rbd ls -p vms --format json --pretty-format",
      "rbd info vms/a",
      "rbd snap ls vms/a",
      "rbd mirror pool status",
      "rbd config pool list vms",
      "rbd --name 1 --id 1 --cluster 1 -m 1 --pool 1 --namespace 1 --image 1 --snap 1 --format 1 --from-snap 1 ls",
    ],
    guard: { "rbd --all mirror pool info": ["disclose secret:keys of peers"], "rbd ls --log-file /srv/x": ["write file:/srv/x"] },
    doubt: {
      "rbd frobnicate": "unknown-command",
      "rbd rm vms/a": "unknown-command",
      "rbd export vms/a /srv/x": "unknown-command",
      "rbd ls --plugin-dir=/srv": "unknown-option",
    },
  },
});
