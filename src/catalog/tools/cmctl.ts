import { defineTool, disrupts, grants, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "cmctl, kubectl-cert_manager",
  source: "cmctl 2 reference, cert-manager.io/docs/reference/cmctl",
  syntax: "pflag",
  options: { ...values("--context -n|--namespace"), ...kubeconfig },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}" } },
  commands: {
    status: { withoutCommand: "help", commands: { certificate: readsOnly } },
    check: { withoutCommand: "help", commands: { api: readsOnly } },
    inspect: { withoutCommand: "help", commands: { secret: readsOnly } },
    version: readsOnly,
    renew: always(disrupts("cluster-object:certificate")),
    "approve, deny": always(grants("cluster-object:certificate request")),
    create: always(writes("cluster-object:certificate request")),
    upgrade: always(writes("cluster-object:cert-manager objects")),
    "x, experimental": always(disrupts("cluster-object:cert-manager")),
    convert: always(writes("output:manifest")),
  },
  examples: {
    allow: [
      "cmctl status certificate",
      "cmctl check api",
      "cmctl inspect secret",
      "cmctl version",
      "cmctl --context 1 --namespace 1 status certificate",
      "cmctl --kubeconfig ~/.kube/prod status certificate",
    ],
    guard: {
      "cmctl renew": ["disrupt cluster-object:certificate"],
      "cmctl approve": ["grant cluster-object:certificate request"],
      "cmctl create": ["write cluster-object:certificate request"],
      "cmctl upgrade": ["write cluster-object:cert-manager objects"],
      "cmctl x": ["disrupt cluster-object:cert-manager"],
      "cmctl convert": ["write output:manifest"],
      "cmctl --kubeconfig /srv/x status certificate": ["execute code:/srv/x"],
    },
    doubt: { "cmctl frobnicate": "unknown-command" },
  },
});
