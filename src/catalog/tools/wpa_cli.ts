import { changes } from "./_changes.ts";
import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "wpa_cli",
  source: "recalled from wpa_cli(8) 2.10",
  options: { ...flags("-h -v -r"), ...values("-i -p -g -s") },
  commands: {
    "status, list_networks, scan_results, signal_poll, ping, mib, interface, interface_list, capabilities, get_capability, help": readsOnly,
    "*": changes(writes("network:wireless")),
  },
  examples: {
    allow: ["wpa_cli -i wlan0 status", "wpa_cli -p a -g b -s c list_networks"],
    guard: { "wpa_cli -i wlan0 reassociate": ["write network:wireless"] },
    doubt: { wpa_cli: "unknown-command", "wpa_cli -a run.sh status": "unknown-option" },
  },
});
