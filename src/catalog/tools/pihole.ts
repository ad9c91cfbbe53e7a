import { defineTool, disrupts, reads, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pihole",
  source: "pihole, Pi-hole 6.2, github.com/pi-hole/pi-hole",
  syntax: "words",
  withoutCommand: "help",
  help: "alone",
  commands: {
    "status, version, -v, -h, query, -q, chronometer, -c, --query": readsOnly,
    "tail, -t": { operands: ["filter?"], does: [reads("log:pihole")] },
    "enable, disable, restartdns, reloaddns, reloadlists, networkflush": changes(disrupts("dns:Pi-hole")),
    "allow, deny, updateGravity, -g, -up, update, flush, -f, repair, -r, uninstall, setpassword, -a, checkout, arpflush, tricorder, debug, -d, logging, -l, api, wildcard, regex, -b, -w":
      changes(writes("dns:Pi-hole")),
  },
  examples: {
    allow: ["pihole status", "pihole -q example.com", "pihole -c -j"],
    guard: {
      "pihole restartdns --help": ["disrupt dns:Pi-hole"],
      "pihole disable": ["disrupt dns:Pi-hole"],
      "pihole -g": ["write dns:Pi-hole"],
    },
    doubt: { "pihole frobnicate": "unknown-command" },
  },
});
