import { defineTool, deletes, discloses, executes, flags, reads, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "kafkactl",
  source:
    "kafkactl 5 command reference, deviceinsight.github.io/kafkactl; internal/global/config.go: settings of a project, which may name plugins and a kubectl",
  loads: [{ files: "kafkactl.yml .kafkactl.yml", above: true }],
  syntax: "pflag",
  options: {
    ...flags("-V|--verbose"),
    ...values("--context"),
    "-C, --config-file": { takes: "value", does: [executes("code:kafkactl settings {--config-file}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    get: { withoutCommand: "help", commands: { "topics, consumer-groups, brokers, access-control-list, acl": readsOnly } },
    describe: { withoutCommand: "help", commands: { "topic, consumer-group, broker": readsOnly } },
    config: {
      withoutCommand: "help",
      commands: {
        "current-context, get-contexts": readsOnly,
        view: always(discloses("secret:kafkactl configuration")),
        "use-context": always(writes("configuration:kafkactl")),
      },
    },
    version: readsOnly,
    consume: always(reads("database-rows:kafka topic")),
    produce: always(writes("queue:kafka topic")),
    "create, alter, clone, reset": always(writes("queue:kafka")),
    delete: always(deletes("queue:kafka")),
    attach: always(executes("session:pod of kafkactl")),
  },
  examples: {
    allow: [
      "kafkactl get topics",
      "kafkactl describe topic",
      "kafkactl config current-context",
      "kafkactl version",
      "kafkactl --context 1 get topics",
    ],
    guard: {
      "kafkactl config view": ["disclose secret:kafkactl configuration"],
      "kafkactl config use-context": ["write configuration:kafkactl"],
      "kafkactl consume": [],
      "kafkactl produce": ["write queue:kafka topic"],
      "kafkactl create": ["write queue:kafka"],
      "kafkactl delete": ["delete queue:kafka"],
      "kafkactl attach": ["execute session:pod of kafkactl"],
      "kafkactl -C /srv/x get topics": ["execute code:kafkactl settings /srv/x"],
    },
    doubt: { "kafkactl frobnicate": "unknown-command" },
  },
});
