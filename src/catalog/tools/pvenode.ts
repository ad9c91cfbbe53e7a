import { defineTool, disrupts, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pvenode",
  source: "PVE/CLI/pvenode.pm, Proxmox VE 9, github.com/proxmox/pve-manager",
  commands: {
    config: { commands: { "get, g*": readsOnly, set: changes(writes("configuration:Proxmox")) } },
    task: { commands: { "list, log, status": readsOnly } },
    cert: { commands: { "info, i*": readsOnly, "set, delete": changes(writes("configuration:Proxmox")) } },
    help: readsOnly,
    "acme, startall, stopall, migrateall, wakeonlan": changes(disrupts("host:Proxmox node")),
  },
  examples: {
    allow: ["pvenode config get", "pvenode task list", "pvenode cert info"],
    guard: {
      "pvenode config set": ["write configuration:Proxmox"],
      "pvenode cert delete": ["write configuration:Proxmox"],
      "pvenode stopall": ["disrupt host:Proxmox node"],
    },
    doubt: { "pvenode frobnicate": "unknown-command" },
  },
});
