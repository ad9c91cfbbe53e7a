import { defineTool, disrupts, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pdns_control",
  source: "pdns_control(1), docs/manpages/pdns_control.1.rst, github.com/PowerDNS/pdns",
  options: { ...values("--config-dir --config-name --socket-dir --remote-address --remote-port") },
  withoutCommand: "help",
  commands: {
    "ccounts, get, help, list, list-zones, ping, qtypes, rping, show, status, uptime, version, bind-domain-status, bind-list-rejects, remotes, respsizes":
      readsOnly,
    "cycle, quit, purge, reload, rediscover, retrieve, set, notify, notify-host, bind-add-zone, bind-reload-now": changes(
      disrupts("dns:PowerDNS"),
    ),
  },
  examples: {
    allow: [
      'pdns_control show "*"',
      "pdns_control uptime",
      "pdns_control --config-dir 1 --config-name 1 --socket-dir 1 --remote-address 1 --remote-port 1 ccounts",
    ],
    guard: { "pdns_control purge": ["disrupt dns:PowerDNS"] },
    doubt: { "pdns_control frobnicate": "unknown-command" },
  },
});
