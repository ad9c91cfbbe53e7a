import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pvesh",
  source: "pvesh(1), Proxmox VE 8",
  commands: {
    "ls, l, get, g*, usage, u*, help, h*": readsOnly,
    "create, set, delete": changes(writes("configuration:Proxmox")),
  },
  examples: {
    allow: ["pvesh ls"],
    guard: { "pvesh create x": ["write configuration:Proxmox"] },
    doubt: { "pvesh frobnicate": "unknown-command" },
  },
});
