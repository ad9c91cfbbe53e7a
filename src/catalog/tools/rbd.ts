import { defineTool, discloses, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "rbd",
  source: "rbd(8), Ceph 16",
  options: {
    ...values("-n|--name --id --cluster -m -p|--pool --namespace"),
    "--log-file, --log_file": { takes: "value", does: [writes("file:{--log_file}")] },
  },
  optionsMayFollow: true,
  commands: {
    "ls, list, info, status, showmapped, du, disk-usage, children": readsOnly,
    snap: { commands: { "ls, list": readsOnly } },
    "lock, trash, device, group, namespace, image-meta, trash-purge": { commands: { "ls, list": readsOnly } },
    mirror: {
      commands: {
        "pool, image": {
          commands: {
            status: readsOnly,
            info: {
              optionsOnlyRead: true,
              operands: ["name*"],
              options: { "--all": { takes: "flag", does: [discloses("secret:keys of peers")] } },
            },
          },
        },
      },
    },
    pool: { commands: { stats: readsOnly } },
  },
  examples: {
    allow: [
      "rbd ls",
      "rbd ls -p vms",
      "rbd info vms/a",
      "rbd snap ls vms/a",
      "rbd mirror pool status",
      "rbd --name 1 --id 1 --cluster 1 -m 1 --pool 1 --namespace 1 ls",
    ],
    guard: { "rbd mirror pool info --all": ["disclose secret:keys of peers"], "rbd ls --log-file /srv/x": ["write file:/srv/x"] },
    doubt: { "rbd frobnicate": "unknown-command", "rbd rm vms/a": "unknown-command", "rbd export vms/a /srv/x": "unknown-command" },
  },
});
