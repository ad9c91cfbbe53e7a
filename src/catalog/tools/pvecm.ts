import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pvecm",
  source: "pvecm(1), Proxmox VE 8",
  commands: {
    "status, nodes, apiver, ap*, help, s*, n*": readsOnly,
    "add, addnode, create, delnode, expected, updatecerts, qdevice, mtunnel": changes(writes("cluster:Proxmox")),
  },
  examples: {
    allow: ["pvecm status"],
    guard: { "pvecm add x": ["write cluster:Proxmox"] },
    doubt: { "pvecm frobnicate": "unknown-command" },
  },
});
