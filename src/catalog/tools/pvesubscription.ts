import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pvesubscription",
  source: "PVE/CLI/pvesubscription.pm, Proxmox VE 9, github.com/proxmox/pve-manager",
  withoutCommand: "help",
  commands: {
    "get, help": readsOnly,
    "set, delete, update, set-offline-key": changes(writes("configuration:Proxmox")),
  },
  examples: {
    allow: ["pvesubscription get"],
    guard: { "pvesubscription update": ["write configuration:Proxmox"] },
    doubt: { "pvesubscription frobnicate": "unknown-command" },
  },
});
