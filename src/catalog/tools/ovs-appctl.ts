import { defineTool, disrupts, like, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "ovs-appctl, ovn-appctl",
  source: "Open vSwitch 3, registered commands and ofproto/ofproto-unixctl.man, github.com/openvswitch/ovs",
  options: { ...values("-t|--target -T|--timeout") },
  withoutCommand: "help",
  commands: {
    "version, */show, */show-*, */list, */list-*, */dump-*, */stats-show, list-commands, coverage/show, memory/show, fdb/show, ofproto/trace, dpif/show, dpif/dump-flows, vlog/list, dpctl/show, dpctl/dump-flows, dpctl/dump-conntrack, upcall/show, cluster/status, connection-status":
      {
        /*READ*/ syntax: "words",
        operands: ["word*"],
        // A trace of a whole packet has the effects of one.
        does: [disrupts("network:virtual switch", like("word", /^-{1,2}generate$|^[\da-f]{28,}$/i))],
      },
    "exit, vlog/*, fdb/flush, bond/*, dpctl/*, ofproto/*, revalidator/*": changes(disrupts("network:virtual switch")),
  },
  examples: {
    allow: [
      "ovs-appctl fdb/show br0",
      "ovs-appctl bond/show",
      "ovs-appctl ofproto/trace br0 in_port=1,ip",
      "ovs-appctl -t ovn-controller connection-status",
      "ovs-appctl -t 1 -T 1 version",
    ],
    guard: {
      "ovs-appctl ofproto/trace br0 in_port=1 --generate": ["disrupt network:virtual switch"],
      "ovs-appctl fdb/flush": ["disrupt network:virtual switch"],
      "ovs-appctl exit": ["disrupt network:virtual switch"],
    },
    doubt: { "ovs-appctl frobnicate": "unknown-command" },
  },
});
