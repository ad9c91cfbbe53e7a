import { defineTool, deletes, discloses, disrupts, executes, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "cilium",
  source: "cilium-cli 0.16 and cilium-dbg 1.16 command references, docs.cilium.io",
  syntax: "pflag",
  options: { ...values("--context -n|--namespace --as"), ...kubeconfig },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}" } },
  commands: {
    "status, version, context": readsOnly,
    config: { withoutCommand: "help", commands: { "view, get": readsOnly, "set, delete": always(writes("network:cilium configuration")) } },
    endpoint: {
      withoutCommand: "help",
      commands: {
        "list, get, health, log": readsOnly,
        "config, disconnect, labels, regenerate": always(disrupts("network:cilium endpoint")),
      },
    },
    service: { withoutCommand: "help", commands: { "list, get": readsOnly, "update, delete": always(disrupts("network:cilium service")) } },
    identity: { withoutCommand: "help", commands: { "list, get": readsOnly } },
    ip: { withoutCommand: "help", commands: { "list, get": readsOnly } },
    node: { withoutCommand: "help", commands: { list: readsOnly } },
    fqdn: {
      withoutCommand: "help",
      commands: { cache: { commands: { list: readsOnly, clean: always(disrupts("network:cilium names")) } } },
    },
    clustermesh: {
      withoutCommand: "help",
      commands: { status: readsOnly, "enable, disable, connect, disconnect": always(writes("network:cilium mesh")) },
    },
    hubble: {
      withoutCommand: "help",
      commands: { "enable, disable": always(writes("network:cilium hubble")), "ui, port-forward": always(executes("session:hubble")) },
    },
    "encryption, encrypt": {
      withoutCommand: "help",
      commands: { status: readsOnly, "create-key, rotate-key, flush": always(discloses("secret:cilium key")) },
    },
    bgp: { withoutCommand: "help", commands: { "peers, routes": readsOnly } },
    "install, upgrade": always(writes("cluster-object:cilium")),
    uninstall: always(deletes("network:cilium")),
    connectivity: always(executes("container:cilium tests")),
    sysdump: always(discloses("secret:cilium sysdump")),
    "cleanup, post-uninstall-cleanup": always(deletes("network:cilium")),
  },
  examples: {
    allow: [
      "cilium status",
      "cilium config view",
      "cilium endpoint list",
      "cilium service list",
      "cilium identity list",
      "cilium ip list",
      "cilium node list",
      "cilium fqdn cache list",
      "cilium clustermesh status",
      "cilium encryption status",
      "cilium bgp peers",
      "cilium --context 1 --namespace 1 --as 1 status",
      "cilium --kubeconfig ~/.kube/prod status",
    ],
    guard: {
      "cilium config set": ["write network:cilium configuration"],
      "cilium endpoint config": ["disrupt network:cilium endpoint"],
      "cilium service update": ["disrupt network:cilium service"],
      "cilium fqdn cache clean": ["disrupt network:cilium names"],
      "cilium clustermesh enable": ["write network:cilium mesh"],
      "cilium hubble enable": ["write network:cilium hubble"],
      "cilium hubble ui": ["execute session:hubble"],
      "cilium encryption create-key": ["disclose secret:cilium key"],
      "cilium install": ["write cluster-object:cilium"],
      "cilium uninstall": ["delete network:cilium"],
      "cilium connectivity": ["execute container:cilium tests"],
      "cilium sysdump": ["disclose secret:cilium sysdump"],
      "cilium cleanup": ["delete network:cilium"],
      "cilium --kubeconfig /srv/x status": ["execute code:/srv/x"],
    },
    doubt: { "cilium frobnicate": "unknown-command" },
  },
});
