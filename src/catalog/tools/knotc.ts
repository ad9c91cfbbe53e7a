import { defineTool, disrupts, flags, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "knotc",
  source: "knotc(8), doc/man_knotc.rst, Knot DNS 3.4, github.com/CZ-NIC/knot",
  options: { ...flags("-e|--extended -v|--verbose -V|--version -b|--blocking"), ...values("-s|--socket -t|--timeout") },
  commands: {
    "status, stats, conf-check, conf-list, zone-status, zone-read, zone-check, zone-stats, zone-get, zone-diff": {
      /*READ*/ options: flags("-f|--force"),
      operands: ["word*"],
    },
    "stop, reload, zone-*, conf-*": changes(disrupts("dns:Knot DNS")),
  },
  examples: {
    allow: ["knotc zone-status", "knotc status", "knotc zone-read example.com", "knotc -s 1 -t 1 status"],
    guard: { "knotc zone-purge x": ["disrupt dns:Knot DNS"] },
    doubt: { knotc: "unknown-command", "knotc frobnicate": "unknown-command" },
  },
});
