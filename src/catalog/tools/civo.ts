import { defineTool, discloses, flags, readsOnly, values, when, writes, type Command } from "../tool.ts";
import { changes } from "./_changes.ts";

const list: Command = { options: { ...flags("-q|--quiet -a|--all"), ...values("-s|--filter") }, operands: ["name*"] };
const resource = changes(writes("cloud-resource:civo {argument:resource}"));

export default defineTool({
  name: "civo",
  source: "Civo CLI 1.1, cmd, github.com/civo/cli",
  helpAs: ["-h"],
  options: { ...flags("--pretty -y|--yes"), ...values("--region -o|--output --config -f|--fields") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "kubernetes, k8s, k3s": /*READ*/ {
      withoutCommand: "help",
      commands: {
        "list, ls, show, get, inspect, size, versions": list,
        applications: {
          withoutCommand: "help",
          commands: { "list, ls, show": list, "*": changes(writes("cluster:civo {argument:cluster}")) },
        },
        config: changes(discloses("secret:kubeconfig")),
        "*": changes(writes("cluster:civo {argument:cluster}")),
      },
    },
    // The password it was made with is shown.
    instance: {
      withoutCommand: "help",
      commands: { "list, ls": list, "show, get, inspect, password": changes(discloses("secret:password of the instance")), "*": resource },
    },
    region: {
      withoutCommand: "help",
      commands: { "list, ls": list, current: { operands: ["name?"], does: [writes("configuration:civo", when("name"))] }, "*": resource },
    },
    "network, firewall, volume, size, diskimage, loadbalancer, ip, objectstore": {
      withoutCommand: "help",
      commands: { "list, ls, show, get, inspect": list, "*": resource },
    },
    quota: { withoutCommand: "help", commands: { "show, list, ls": list } },
    version: readsOnly,
  },
  examples: {
    allow: [
      "civo firewall -h",
      "civo kubernetes list",
      "civo kubernetes applications list",
      "civo instance list -o json",
      "civo region current",
      "civo quota show",
      "civo --region 1 -o 1 --config 1 -f 1 kubernetes",
    ],
    guard: {
      "civo kubernetes config x": ["disclose secret:kubeconfig"],
      "civo kubernetes remove x": ["write cluster:civo x"],
      "civo kubernetes applications add x": ["write cluster:civo x"],
      "civo instance stop web": ["write cloud-resource:civo web"],
      "civo instance show web": ["disclose secret:password of the instance"],
      "civo region current NYC1": ["write configuration:civo"],
      "civo volume remove x": ["write cloud-resource:civo x"],
      "civo region frob x": ["write cloud-resource:civo x"],
    },
    doubt: { "civo frobnicate": "unknown-command", "civo network list --frob": "unknown-option" },
  },
});
