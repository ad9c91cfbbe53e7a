import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pveam",
  source: "PVE/CLI/pveam.pm, Proxmox VE 9, github.com/proxmox/pve-manager",
  withoutCommand: "help",
  commands: {
    "available, list, help": readsOnly,
    "download, remove, update": changes(writes("image:container templates")),
  },
  examples: {
    allow: ["pveam list local"],
    guard: { "pveam update": ["write image:container templates"] },
    doubt: { "pveam frobnicate": "unknown-command" },
  },
});
