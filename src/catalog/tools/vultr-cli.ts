import { defineTool, discloses, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "vultr-cli",
  source: "vultr-cli 3, cmd, github.com/vultr/vultr-cli",
  options: { ...values("--config -o|--output") },
  withoutCommand: "help",
  commands: {
    "instance, kubernetes, block-storage, dns, firewall, load-balancer, network, os, plans, regions, reserved-ip, script, snapshot, ssh-key, vpc, vpc2, backups, iso, apps, billing":
      /*READ*/ {
        withoutCommand: "help",
        commands: {
          "list, get, l, metal, types, list-*": readsOnly,
          "config, user": changes(discloses("secret:vultr")),
          "*": changes(writes("cloud-resource:vultr {argument:resource}")),
        },
      },
    // They show passwords and keys.
    "bare-metal, database, object-storage, container-registry": changes(discloses("secret:vultr")),
    version: readsOnly,
    account: { operands: [] },
  },
  examples: {
    allow: ["vultr-cli instance list", "vultr-cli regions list", "vultr-cli --config 1 -o 1 instance"],
    guard: {
      "vultr-cli database get x": ["disclose secret:vultr"],
      "vultr-cli object-storage list": ["disclose secret:vultr"],
      "vultr-cli instance delete x": ["write cloud-resource:vultr x"],
      "vultr-cli kubernetes config x": ["disclose secret:vultr"],
    },
    doubt: { "vultr-cli frobnicate": "unknown-command" },
  },
});
