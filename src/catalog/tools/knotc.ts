import { defineTool, discloses, disrupts, flags, unless, unlike, values } from "../tool.ts";
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
    // The committed configuration, but for the sections in which keys stand.
    "conf-read": {
      operands: ["item?"],
      does: [
        discloses("secret:keys of Knot DNS", unless("item")),
        discloses(
          "secret:keys of Knot DNS",
          unlike("item", /^(?:server|control|log|statistics|zone|template|policy|acl|remotes?|submission)(?:[.[]|$)/),
        ),
      ],
    },
    "stop, reload, zone-*, conf-*": changes(disrupts("dns:Knot DNS")),
  },
  examples: {
    allow: [
      "knotc zone-status",
      "knotc status",
      "knotc zone-read example.com",
      "knotc -s 1 -t 1 status",
      "knotc conf-read 'zone[example.com].file'",
    ],
    guard: {
      "knotc zone-purge x": ["disrupt dns:Knot DNS"],
      "knotc conf-read": ["disclose secret:keys of Knot DNS"],
      "knotc conf-read 'key[update].secret'": ["disclose secret:keys of Knot DNS"],
    },
    doubt: { knotc: "unknown-command", "knotc frobnicate": "unknown-command" },
  },
});
