import { defineTool, deletes, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "velero",
  source: "velero 1.14 CLI, velero.io/docs",
  syntax: "pflag",
  options: {
    ...flags("--colorized --alsologtostderr"),
    ...values("--add_dir_header --features --kubecontext -n|--namespace -v|--v"),
    "--kubeconfig": { takes: "value", does: [executes("code:{--kubeconfig}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--kubecontext}", namespace: "{--namespace}" } },
  commands: {
    "get, describe, version, completion": readsOnly,
    backup: {
      withoutCommand: "help",
      commands: {
        "get, describe, logs": readsOnly,
        create: always(writes("backup:velero")),
        delete: always(deletes("backup:velero")),
        download: always(writes("backup:copy of one")),
      },
    },
    restore: {
      withoutCommand: "help",
      commands: {
        "get, describe, logs": readsOnly,
        create: always(writes("cluster-object:restored")),
        delete: always(deletes("cluster-object:restore")),
      },
    },
    schedule: {
      withoutCommand: "help",
      commands: {
        "get, describe": readsOnly,
        "create, pause, unpause": always(writes("schedule:velero")),
        delete: always(deletes("schedule:velero")),
      },
    },
    "backup-location, snapshot-location, repo, plugin": {
      withoutCommand: "help",
      commands: {
        get: readsOnly,
        "create, set, add, remove": always(writes("configuration:velero")),
        delete: always(deletes("backup:location")),
      },
    },
    delete: always(deletes("backup:velero")),
    create: always(writes("cluster-object:velero")),
    "install, uninstall": always(writes("cluster-object:velero itself")),
    "debug, client": always(executes("session:velero")),
  },
  examples: {
    allow: [
      "velero backup get",
      "velero backup logs x",
      "velero --add_dir_header 1 --features 1 --kubecontext 1 --namespace 1 --v 1 backup get",
    ],
    guard: {
      "velero backup create": ["write backup:velero"],
      "velero backup delete": ["delete backup:velero"],
      "velero backup download": ["write backup:copy of one"],
      "velero restore create": ["write cluster-object:restored"],
      "velero restore delete": ["delete cluster-object:restore"],
      "velero schedule create": ["write schedule:velero"],
      "velero schedule delete": ["delete schedule:velero"],
      "velero backup-location create": ["write configuration:velero"],
      "velero backup-location delete": ["delete backup:location"],
      "velero delete": ["delete backup:velero"],
      "velero create": ["write cluster-object:velero"],
      "velero install": ["write cluster-object:velero itself"],
      "velero debug": ["execute session:velero"],
      "velero --kubeconfig x get backups": ["execute code:x"],
    },
    doubt: { "velero frobnicate": "unknown-command" },
  },
});
