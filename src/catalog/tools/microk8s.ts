import { defineTool, discloses, disrupts, readsOnly, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { nested } from "./_nested.ts";

export default defineTool({
  name: "microk8s",
  source: "MicroK8s 1.31 documentation, microk8s.io/docs/command-reference",
  syntax: "pflag",
  withoutCommand: "help",
  commands: {
    kubectl: nested("kubectl"),
    "helm, helm3": nested("helm"),
    "status, version": readsOnly,
    "inspect, images": always(writes("image:microk8s or report")),
    "config, add-node, dashboard-proxy": always(discloses("secret:microk8s credentials")),
    "start, stop, refresh-certs, upgrade, join, leave, remove-node": always(disrupts("cluster:microk8s")),
    "enable, disable, addons": always(writes("cluster-object:microk8s addon")),
    reset: always(disrupts("cluster:microk8s")),
    dbctl: always(writes("backup:microk8s")),
  },
  examples: {
    allow: ["microk8s status", "microk8s kubectl get pods -A", "microk8s helm list"],
    guard: {
      "microk8s inspect": ["write image:microk8s or report"],
      "microk8s config": ["disclose secret:microk8s credentials"],
      "microk8s start": ["disrupt cluster:microk8s"],
      "microk8s enable": ["write cluster-object:microk8s addon"],
      "microk8s reset": ["disrupt cluster:microk8s"],
      "microk8s dbctl": ["write backup:microk8s"],
      "microk8s kubectl delete pod web": ["delete cluster-object:pod/web"],
      "microk8s helm uninstall web": ["delete cluster-object:release web"],
    },
    doubt: { "microk8s frobnicate": "unknown-command" },
  },
});
