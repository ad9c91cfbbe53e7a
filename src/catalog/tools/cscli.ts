import { defineTool, discloses, flags, like, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "cscli",
  source: "cscli 1.7, cmd/crowdsec-cli, github.com/crowdsecurity/crowdsec",
  options: { ...flags("--debug --info --warning --error --trace"), ...values("-o|--output --color") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "decisions, alerts, bouncers, machines, metrics, hub, collections, parsers, scenarios, postoverflows, appsec-configs, appsec-rules, contexts, lapi, capi, console, allowlists, simulation":
      {
        withoutCommand: "help",
        commands: {
          "list, inspect, show, status, check": /*READ*/ {
            options: {
              ...flags("-a|--all --no-simu -m|--machine -d|--details --contained --no-unit"),
              ...values("-i|--ip -r|--range -t|--type -s|--scope --since --until --scenario --origin --kind -l|--limit -v|--value"),
            },
            operands: ["name*"],
          },
          "*": changes(writes("firewall:CrowdSec")),
        },
      },
    notifications: {
      withoutCommand: "help",
      commands: {
        list: { operands: [] },
        inspect: changes(discloses("secret:settings of the notification")),
        "*": changes(writes("firewall:CrowdSec")),
      },
    },
    // As YAML and JSON it has the passwords of the database and of the API in it, and an expression may show anything.
    config: {
      withoutCommand: "help",
      commands: {
        show: { operands: [], does: [discloses("secret:configuration of CrowdSec", like("--output", /^(?!human$)/))] },
        "show-yaml": changes(discloses("secret:configuration of CrowdSec")),
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
      "cscli config show",
      "cscli notifications list",
      "cscli hub list -o json",
      "cscli -o 1 --color 1 decisions",
    ],
    guard: {
      "cscli config show -o json": ["disclose secret:configuration of CrowdSec"],
      "cscli config show-yaml": ["disclose secret:configuration of CrowdSec"],
      "cscli config backup /srv/x": ["write firewall:CrowdSec"],
      "cscli notifications inspect web": ["disclose secret:settings of the notification"],
      "cscli notifications test web": ["write firewall:CrowdSec"],
      "cscli decisions delete --all": ["write firewall:CrowdSec"],
    },
    doubt: { "cscli config show --key Config.API": "unknown-option", "cscli frobnicate": "unknown-command" },
  },
});
