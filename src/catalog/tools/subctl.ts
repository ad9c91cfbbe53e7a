import { defineTool, deletes, disrupts, values, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "subctl",
  source: "cmd/subctl of subctl (2024-10), github.com/submariner-io/subctl",
  syntax: "pflag",
  options: { ...values("--context -n|--namespace"), ...kubeconfig },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}" } },
  commands: {
    version: { operands: [] },
    show: group({ "connections, endpoints, gateways, networks, versions, brokers, all": reading("") }),
    diagnose: group({
      "cni, connections, deployment, k8s-version, kube-proxy-mode": reading(""),
      // They start pods.
      "firewall, all, service-discovery": always(writes("cluster-object:pods for a trial")),
    }),
    "verify, benchmark": always(disrupts("cluster-object:pods for a trial")),
    gather: always(writes("file:/?")),
    "export, unexport": always(writes("cluster-object:ServiceExport/{argument}")),
    "join, deploy-broker, upgrade, recover-broker-info": always(writes("cluster:Submariner")),
    uninstall: always(deletes("cluster:Submariner")),
    cloud: always(writes("cloud-resource:network of Submariner")),
  },
  examples: {
    allow: [
      "subctl show connections --context prod",
      "subctl diagnose deployment -n submariner-operator",
      "subctl --context prod -n x show all",
    ],
    guard: {
      "subctl diagnose firewall": ["write cluster-object:pods for a trial"],
      "subctl verify --context a": ["disrupt cluster-object:pods for a trial"],
      "subctl --kubeconfig /tmp/x show all": ["execute code:/tmp/x"],
      "subctl gather": ["write file:/?"],
      "subctl export service": ["write cluster-object:ServiceExport/service"],
      "subctl join": ["write cluster:Submariner"],
      "subctl uninstall": ["delete cluster:Submariner"],
      "subctl cloud prepare aws": ["write cloud-resource:network of Submariner"],
    },
    doubt: { "subctl frobnicate": "unknown-command" },
  },
});
