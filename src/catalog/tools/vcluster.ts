import { defineTool, deletes, disrupts, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "vcluster",
  source: "vcluster 0.20 command reference, vcluster.com/docs; cmd/vclusterctl/cmd/platform/list",
  helpAs: ["-h"],
  syntax: "pflag",
  options: {
    ...flags("--debug -s|--silent"),
    ...values("--context -n|--namespace --log-output"),
    "--config": { takes: "value", does: [executes("code:vcluster settings {--config}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}" } },
  commands: {
    "list, ls": readsOnly,
    version: readsOnly,
    info: readsOnly,
    connect: always(executes("session:virtual cluster")),
    "disconnect, use": always(writes("configuration:kubeconfig context")),
    "create, upgrade, resume": always(writes("cluster-object:virtual cluster")),
    "pause, restore, snapshot": always(disrupts("cluster-object:virtual cluster")),
    delete: always(deletes("cluster-object:virtual cluster")),
    "login, logout": always(writes("account:vcluster platform")),
    "platform, pro": {
      withoutCommand: "help",
      commands: {
        "list, ls": {
          withoutCommand: "help",
          commands: { "clusters, cluster, projects, spaces, space, namespaces, namespace, teams, team, vclusters, vcluster": readsOnly },
        },
        "access-key, add, backup, connect, create, delete, destroy, get, login, logout, reset, set, share, sleep, start, wakeup": always(
          writes("cluster-object:vcluster platform"),
        ),
      },
    },
  },
  examples: {
    allow: [
      "vcluster list",
      "vcluster version",
      "vcluster pause -h",
      "vcluster info",
      "vcluster platform list vclusters --project shop",
      "vcluster --context 1 --namespace 1 --log-output 1 list",
    ],
    guard: {
      "vcluster connect": ["execute session:virtual cluster"],
      "vcluster disconnect": ["write configuration:kubeconfig context"],
      "vcluster create": ["write cluster-object:virtual cluster"],
      "vcluster pause": ["disrupt cluster-object:virtual cluster"],
      "vcluster delete": ["delete cluster-object:virtual cluster"],
      "vcluster login": ["write account:vcluster platform"],
      "vcluster platform sleep vcluster a": ["write cluster-object:vcluster platform"],
      "vcluster --config /srv/x list": ["execute code:vcluster settings /srv/x"],
    },
    doubt: { "vcluster frobnicate": "unknown-command", "vcluster platform list secrets": "unknown-command" },
  },
});
