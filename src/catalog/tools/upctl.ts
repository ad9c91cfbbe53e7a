import { defineTool, discloses, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "upctl",
  source: "UpCloud CLI 3.35, internal/core, internal/config and internal/commands, github.com/UpCloudLtd/upcloud-cli",
  options: { ...flags("--debug"), ...values("--config -o|--output --client-timeout") },
  withoutCommand: "help",
  commands: {
    "storage, network, router, load-balancer, loadbalancer, kubernetes, zone, gateway, host, ip-address, object-storage, server-group":
      /*READ*/ {
        withoutCommand: "help",
        commands: {
          "list, ls, show, plans, types, versions, devices, networks": readsOnly,
          config: changes(discloses("secret:kubeconfig")),
          "*": changes(writes("cloud-resource:upcloud {argument:resource}")),
        },
      },
    // Passwords are shown.
    "server, database": {
      withoutCommand: "help",
      commands: {
        "list, ls, plans, types": readsOnly,
        show: changes(discloses("secret:password of {argument:resource}")),
        "*": changes(writes("cloud-resource:upcloud {argument:resource}")),
      },
    },
    version: readsOnly,
    account: {
      withoutCommand: "help",
      commands: {
        "show, list": readsOnly,
      },
    },
  },
  examples: {
    allow: ["upctl server list", "upctl account show", "upctl --config 1 -o 1 --client-timeout 1 server"],
    guard: {
      "upctl database show db": ["disclose secret:password of db"],
      "upctl storage delete x": ["write cloud-resource:upcloud x"],
      "upctl server stop web": ["write cloud-resource:upcloud web"],
      "upctl kubernetes config x": ["disclose secret:kubeconfig"],
    },
    doubt: { "upctl frobnicate": "unknown-command" },
  },
});
