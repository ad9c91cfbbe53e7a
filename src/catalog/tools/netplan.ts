import { defineTool, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "netplan",
  source: "netplan(8) 0.106",
  options: { ...flags("--debug") },
  commands: {
    "get, info, status, help": readsOnly,
    ip: { commands: { leases: readsOnly } },
    "apply, generate, try, set, rebind, migrate": changes(writes("network:netplan")),
  },
  examples: {
    allow: ["netplan get", "netplan status", "netplan ip leases eth0"],
    guard: { "netplan apply x": ["write network:netplan"] },
    doubt: { "netplan frobnicate": "unknown-command" },
  },
});
