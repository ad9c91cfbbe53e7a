import { changes } from "./_changes.ts";
import { defineTool, executes, flags, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "wpa_cli",
  source: "getopt call and command table of wpa_cli.c, 1g4-mirror/hostap of 2025-10; wpa_cli(8) 2.1 (Ubuntu's page)",
  options: {
    ...flags("-h -v -r"),
    ...values("-i -p -g -s -G"),
    // Run at every event, in place of the command.
    "-a": { takes: "value", does: [executes("code:{-a}")] },
    "-B": { takes: "flag", does: [executes("process:wpa_cli in the background")] },
    "-P": { takes: "value", does: [writes("file:{-P}")] },
  },
  optionsMayFollow: true,
  commands: {
    "status, list_networks, scan_results, signal_poll, ping, mib, pktcnt_poll, bss, interface, interface_list, get_capability, help, license":
      readsOnly,
    "*": changes(writes("network:wireless")),
  },
  examples: {
    allow: ["wpa_cli -i wlan0 status", "wpa_cli -p a -g b -s c -G 5 list_networks"],
    guard: {
      "wpa_cli -i wlan0 reassociate": ["write network:wireless"],
      "wpa_cli status -a /srv/x -P /srv/y -B": ["execute code:/srv/x", "execute process:wpa_cli in the background", "write file:/srv/y"],
    },
    doubt: { wpa_cli: "unknown-command" },
  },
});
