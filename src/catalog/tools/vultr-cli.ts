import { defineTool, discloses, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "vultr-cli",
  source: "recalled from vultr-cli 3 README",
  options: { ...values("--config -o|--output") },
  withoutCommand: "help",
  commands: {
    "instance, bare-metal, kubernetes, block-storage, database, dns, firewall, load-balancer, network, object-storage, os, plans, regions, reserved-ip, script, snapshot, ssh-key, vpc, vpc2, backups, iso, apps, billing":
      /*READ*/ {
        withoutCommand: "help",
        commands: {
          "list, get, l, metal, types, list-*": readsOnly,
          "config, user": changes(discloses("secret:vultr")),
          "*": changes(writes("cloud-resource:vultr {argument:resource}")),
        },
      },
    version: readsOnly,
    account: { operands: [] },
  },
  examples: {
    allow: ["vultr-cli instance list", "vultr-cli regions list", "vultr-cli --config 1 -o 1 instance"],
    guard: { "vultr-cli instance delete x": ["write cloud-resource:vultr x"], "vultr-cli kubernetes config x": ["disclose secret:vultr"] },
    doubt: { "vultr-cli frobnicate": "unknown-command" },
  },
});
