import { defineTool, disrupts, flags, reads, unlike, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "ovs-ofctl",
  source: "Open vSwitch 3, utilities/ovs-ofctl.c, github.com/openvswitch/ovs",
  options: { ...flags("--names --no-names --no-stats -V|--version"), ...values("-O|--protocols -t|--timeout -F|--flow-format") },
  withoutCommand: "help",
  commands: {
    "show, dump-tables, dump-table-features, dump-table-desc, dump-ports, dump-ports-desc, dump-desc, dump-flows, dump-aggregate, dump-groups, dump-group-stats, dump-group-features, dump-meters, meter-features, meter-stats, queue-stats, queue-get-config, dump-ipfix-bridge, dump-ipfix-flow, get-frags, ping, probe, diff-flows, dump-tlv-map":
      {
        /*READ*/ options: { ...flags("--names --no-names --stats --no-stats --rsort --color"), ...values("-O|--protocols --sort -m") },
        operands: ["word*"],
        // Flows may stand in a file, whose lines are shown where they are none.
        does: [reads("file:{word}", unlike("word", /^(?:[\w-]+|(?:tcp|ssl|unix):.*)$/))],
      },
    "add-*, mod-*, del-*, replace-flows, insert-buckets, remove-buckets, bundle, packet-out, set-frags, ct-flush*, monitor, snoop, compose-packet":
      changes(disrupts("network:virtual switch")),
  },
  examples: {
    allow: ["ovs-ofctl dump-flows br0", "ovs-ofctl -O OpenFlow13 dump-ports br0", "ovs-ofctl -O 1 -t 1 -F 1 show"],
    guard: {
      "ovs-ofctl diff-flows br0 ./.env": ["disclose secret:/repo/.env"],
      "ovs-ofctl del-flows br0": ["disrupt network:virtual switch"],
    },
    doubt: { "ovs-ofctl frobnicate": "unknown-command" },
  },
});
