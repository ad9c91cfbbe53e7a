import { defineTool, deletes, executes, reads, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "kn",
  source: "kn 1.15 command reference, knative.dev/docs/client",
  syntax: "pflag",
  options: {
    ...values("--context --cluster -n|--namespace --as"),
    ...kubeconfig,
    "--config": { takes: "value", does: [executes("code:kn settings {--config}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}" } },
  commands: {
    "service, services, svc, ksvc": {
      withoutCommand: "help",
      commands: {
        "list, ls, describe": readsOnly,
        "create, update, apply, import": always(writes("cluster-object:knative service")),
        delete: always(deletes("cluster-object:knative service")),
        export: always(reads("cluster-object:knative service")),
      },
    },
    "revision, revisions, rev": {
      withoutCommand: "help",
      commands: { "list, ls, describe": readsOnly, delete: always(deletes("cluster-object:knative revision")) },
    },
    "route, routes, rt": { withoutCommand: "help", commands: { "list, ls, describe": readsOnly } },
    "domain, broker, trigger, channel, subscription, container": {
      withoutCommand: "help",
      commands: {
        "list, ls, describe, list-types": readsOnly,
        "create, update, add": always(writes("cluster-object:knative")),
        delete: always(deletes("cluster-object:knative")),
      },
    },
    "version, options": readsOnly,
    plugin: { withoutCommand: "help", commands: { "list, ls": readsOnly } },
  },
  examples: {
    allow: [
      "kn service list",
      "kn revision list",
      "kn route list",
      "kn domain list",
      "kn version",
      "kn plugin list",
      "kn --context 1 --cluster 1 --namespace 1 --as 1 service list",
      "kn --kubeconfig ~/.kube/prod service list",
    ],
    guard: {
      "kn service create": ["write cluster-object:knative service"],
      "kn service delete": ["delete cluster-object:knative service"],
      "kn service export": [],
      "kn revision delete": ["delete cluster-object:knative revision"],
      "kn domain create": ["write cluster-object:knative"],
      "kn domain delete": ["delete cluster-object:knative"],
      "kn --config /srv/x service list": ["execute code:kn settings /srv/x"],
      "kn --kubeconfig /srv/x service list": ["execute code:/srv/x"],
    },
    doubt: { "kn frobnicate": "unknown-command" },
  },
});
