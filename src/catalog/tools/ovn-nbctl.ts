import { defineTool, disrupts, flags, like, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "ovn-nbctl, ovn-sbctl",
  source: "utilities/ovn-nbctl.c, ovn-sbctl.c and ovn-dbctl.c, OVN 26",
  options: {
    ...flags("--no-leader-only --leader-only --oneline --no-headings --bare --dry-run -V|--version"),
    ...values("--db -t|--timeout -f|--format -d|--data"),
  },
  withoutCommand: "help",
  commands: {
    "show, list, find, get, get-connection, get-ssl, ls-list, lsp-list, lsp-get-*, lr-list, lrp-list, lr-route-list, lr-nat-list, lr-policy-list, acl-list, qos-list, lb-list, lr-lb-list, ls-lb-list, dhcp-options-list, dhcp-options-get-options, pg-get-ports, chassis-list, lflow-list, dump-flows, count-flows, ha-chassis-group-list, meter-list":
      {
        /*READ*/ options: { ...values("--columns"), ...flags("--if-exists --uuid --ovs --stats --vflows") },
        operands: ["word*"],
        does: [
          writes(
            "network:virtual network",
            like("word", /^(?:--|.*-(?:add|del|set|clear)|(?:add|del|br-set|emer)-.*|set|remove|clear|create|destroy|init|sync)$/),
          ),
        ],
      },
    "*-add*, *-del*, *-set*, *-clear*, *-bind, *-unbind, set*, remove, clear, create, destroy, init, sync, wait-until, del-*, comment":
      changes(disrupts("network:virtual network")),
  },
  examples: {
    allow: ["ovn-nbctl show", "ovn-sbctl list chassis", "ovn-sbctl lflow-list sw0", "ovn-nbctl --db 1 -t 1 -f 1 -d 1 show"],
    guard: {
      "ovn-nbctl show -- ls-del sw0": ["write network:virtual network"],
      "ovn-nbctl ls-del sw0": ["disrupt network:virtual network"],
    },
    doubt: { "ovn-nbctl frobnicate": "unknown-command" },
  },
});
