import { defineTool, disrupts, flags, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "networkctl",
  source: "networkctl(1), systemd 252",
  options: { ...flags("--no-pager --no-legend -l|--full -q|--quiet -a|--all -s|--stats"), ...values("-n|--lines --json") },
  optionsMayFollow: true,
  withoutCommand: { command: "list" },
  commands: {
    "list, status, lldp, label": readsOnly,
    "delete, up, down, renew, forcerenew, reconfigure, reload, edit, mask, unmask": changes(disrupts("network:interface")),
  },
  examples: {
    allow: ["networkctl status eth0", "networkctl -n 1 --json 1 list", "networkctl"],
    guard: { "networkctl delete x": ["disrupt network:interface"] },
    doubt: { "networkctl frobnicate": "unknown-command" },
  },
});
