import { defineTool, disrupts, flags, like, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "ovs-vsctl",
  source: "Open vSwitch 3, utilities/ovs-vsctl.c and lib/db-ctl-base.c, github.com/openvswitch/ovs",
  options: {
    ...flags("--oneline --no-headings --pretty --bare --no-wait --dry-run -V|--version -h|--help"),
    ...values("--db -t|--timeout -f|--format -d|--data --columns"),
  },
  withoutCommand: "help",
  commands: {
    "show, list-br, list-ports, list-ifaces, port-to-br, iface-to-br, br-exists, br-to-vlan, br-to-parent, br-get-external-id, get-controller, get-fail-mode, get-manager, get-ssl, get-aa-mapping, list, find, get":
      {
        /*READ*/ options: { ...values("--columns"), ...flags("--if-exists") },
        operands: ["word*"],
        does: [
          writes(
            "network:virtual switch",
            like("word", /^(?:--|.*-(?:add|del|set|clear)|(?:add|del|br-set|emer)-.*|set|remove|clear|create|destroy|init|sync)$/),
          ),
        ],
      },
    "add-*, del-*, set*, remove, clear, create, destroy, init, emer-reset, wait-until, comment": changes(
      disrupts("network:virtual switch"),
    ),
  },
  examples: {
    allow: [
      "ovs-vsctl show",
      "ovs-vsctl list interface eth0",
      "ovs-vsctl --columns=name,ofport list Interface",
      "ovs-vsctl get Open_vSwitch . other_config",
      "ovs-vsctl --db 1 -t 1 -f 1 -d 1 --columns 1 show",
    ],
    guard: { "ovs-vsctl show -- del-br br0": ["write network:virtual switch"], "ovs-vsctl del-br br0": ["disrupt network:virtual switch"] },
    doubt: { "ovs-vsctl frobnicate": "unknown-command" },
  },
});
