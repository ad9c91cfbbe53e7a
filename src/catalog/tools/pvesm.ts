import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pvesm",
  source: "pvesm(1), Proxmox VE 8",
  commands: {
    "status, st*, list, l, li*, path, pa*, lvmscan, zfsscan, cifsscan, nfsscan, iscsiscan, help": readsOnly,
    "add, remove, set, alloc, free, import, export, prune-backups": changes(writes("volume:Proxmox storage")),
  },
  examples: {
    allow: ["pvesm status"],
    guard: { "pvesm add x": ["write volume:Proxmox storage"] },
    doubt: { "pvesm frobnicate": "unknown-command" },
  },
});
