import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pvesr",
  source: "PVE/CLI/pvesr.pm, Proxmox VE 9, github.com/proxmox/pve-manager",
  withoutCommand: "help",
  commands: {
    "list, read, status, help": readsOnly,
    "create-local-job, delete, disable, enable, run, schedule-now, update, finalize-local-job, prepare-local-job, set-state": changes(
      writes("backup:Proxmox replication"),
    ),
  },
  examples: {
    allow: ["pvesr status"],
    guard: { "pvesr delete x": ["write backup:Proxmox replication"] },
    doubt: { "pvesr frobnicate": "unknown-command" },
  },
});
