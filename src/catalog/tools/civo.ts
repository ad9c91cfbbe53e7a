import { defineTool, discloses, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "civo",
  source: "recalled from Civo CLI 1.1 README",
  options: { ...flags("--pretty -y|--yes"), ...values("--region -o|--output --config -f|--fields") },
  withoutCommand: "help",
  commands: {
    "kubernetes, k8s, k3s": /*READ*/ {
      withoutCommand: "help",
      commands: {
        "list, ls, show, get, inspect, size, versions, applications": readsOnly,
        config: changes(discloses("secret:kubeconfig")),
        "*": changes(writes("cluster:civo {argument:cluster}")),
      },
    },
    "instance, network, firewall, volume, size, region, diskimage, loadbalancer, quota, ip, objectstore": {
      withoutCommand: "help",
      commands: { "list, ls, show, get, inspect, current": readsOnly, "*": changes(writes("cloud-resource:civo {argument:resource}")) },
    },
    version: readsOnly,
  },
  examples: {
    allow: ["civo kubernetes list", "civo instance show web", "civo --region 1 -o 1 --config 1 -f 1 kubernetes"],
    guard: {
      "civo kubernetes config x": ["disclose secret:kubeconfig"],
      "civo kubernetes remove x": ["write cluster:civo x"],
      "civo instance stop web": ["write cloud-resource:civo web"],
    },
    doubt: { "civo frobnicate": "unknown-command" },
  },
});
