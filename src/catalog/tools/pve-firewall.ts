import { defineTool, readsOnly } from "../tool.ts";

export default defineTool({
  name: "pve-firewall, ha-manager",
  source: "pve-firewall(1), ha-manager(1), Proxmox VE 8",
  commands: {
    "status, localnet, l*, simulate, si*, compile, config, help": readsOnly,
  },
  examples: {
    allow: ["pve-firewall status", "ha-manager config"],
    guard: {},
    doubt: { "pve-firewall frobnicate": "unknown-command", "pve-firewall stop": "unknown-command" },
  },
});
