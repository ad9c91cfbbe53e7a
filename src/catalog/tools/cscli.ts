import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "cscli",
  source: "recalled from CrowdSec 1.6 cscli reference",
  options: { ...flags("--debug --info --warning --error --trace"), ...values("-o|--output --color") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "decisions, alerts, bouncers, machines, metrics, hub, collections, parsers, scenarios, postoverflows, appsec-configs, appsec-rules, contexts, lapi, capi, console, notifications, allowlists, simulation, config":
      {
        withoutCommand: "help",
        commands: {
          "list, inspect, show, status, check": /*READ*/ {
            options: {
              ...flags("-a|--all --no-simu -m --details"),
              ...values("-i|--ip -r|--range -t|--type -s|--scope --since --until --scenario --origin -l|--limit --contained --value -v"),
            },
            operands: ["name*"],
          },
          "*": changes(writes("firewall:CrowdSec")),
        },
      },
    version: readsOnly,
  },
  examples: {
    allow: [
      "cscli decisions list --ip 10.0.0.5",
      "cscli alerts list -l 5",
      "cscli metrics show",
      "cscli hub list -o json",
      "cscli -o 1 --color 1 decisions",
    ],
    guard: { "cscli decisions delete --all": ["write firewall:CrowdSec"] },
    doubt: { "cscli frobnicate": "unknown-command" },
  },
});
