import { defineTool, deletes, discloses, disrupts, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { getsToken } from "./_address.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "flux",
  source: "flux 2.3 command reference, fluxcd.io/flux/cmd",
  syntax: "pflag",
  helpAs: ["-h"],
  options: {
    "--server": { takes: "value", does: getsToken("--server") },
    ...flags("--disable-compression --verbose"),
    ...values(
      "--as --as-group --as-uid --client-certificate --client-key --cluster --context --kube-api-burst --kube-api-qps -n|--namespace --timeout --token --user",
    ),
    "--kubeconfig": { takes: "value", does: [executes("code:{--kubeconfig}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}", cluster: "{--cluster}" } },
  commands: {
    "check, get, logs, events, stats, trace, tree, version, diff, completion": readsOnly,
    export: {
      optionsOnlyRead: true,
      options: { "--with-credentials": { takes: "flag", does: [discloses("secret:sources with their secrets")] } },
      operands: ["operand*"],
    },
    reconcile: always(disrupts("cluster-object:flux")),
    "suspend, resume": always(disrupts("cluster-object:flux")),
    create: always(writes("cluster-object:flux")),
    delete: always(deletes("cluster-object:flux")),
    "install, bootstrap, uninstall": always(writes("cluster-object:flux itself")),
    build: readsOnly,
    "push, pull, tag": always(writes("image:artifact")),
    debug: always(discloses("secret:values")),
  },
  examples: {
    allow: [
      "flux delete -h",
      "flux get all",
      "flux logs",
      "flux diff kustomization web",
      "flux --as 1 --as-group 1 --as-uid 1 --client-certificate 1 --client-key 1 --cluster 1 --context 1 --kube-api-burst 1 --kube-api-qps 1 --namespace 1 --timeout 1 --token 1 --user 1 get all",
    ],
    guard: {
      "flux get all --server https://x": ["disclose secret:kept token, to https://x"],
      "flux export source git --all --with-credentials": ["disclose secret:sources with their secrets"],
      "flux reconcile": ["disrupt cluster-object:flux"],
      "flux suspend": ["disrupt cluster-object:flux"],
      "flux create": ["write cluster-object:flux"],
      "flux delete": ["delete cluster-object:flux"],
      "flux install": ["write cluster-object:flux itself"],
      "flux push": ["write image:artifact"],
      "flux debug": ["disclose secret:values"],
      "flux --kubeconfig x get all": ["execute code:x"],
    },
    doubt: { "flux frobnicate": "unknown-command" },
  },
});
