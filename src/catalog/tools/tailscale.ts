import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "tailscale",
  source: "tailscale 1.56, documentation: CLI",
  options: { ...values("--socket") },
  commands: {
    "ip, netcheck, ping, version, whois, licenses": readsOnly,
    status: { options: flags("--active --json --peers --self"), operands: [] },
    dns: { commands: { "status, query": readsOnly } },
    "exit-node": { commands: { list: readsOnly } },
    "serve, funnel, lock": { commands: { status: readsOnly } },
    "up, down, set, login, logout, switch, ssh, update, cert, file": changes(writes("network:tailscale")),
  },
  examples: {
    allow: ["tailscale status --json", "tailscale ping web1", "tailscale --socket /x ip -4", "tailscale serve status"],
    guard: { "tailscale up x": ["write network:tailscale"] },
    doubt: { "tailscale frobnicate": "unknown-command", "tailscale status --web": "unknown-option" },
  },
});
