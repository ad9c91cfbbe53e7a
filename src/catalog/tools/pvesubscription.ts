import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pvesubscription",
  source: "recalled from pvesubscription(1), Proxmox VE 8",
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
