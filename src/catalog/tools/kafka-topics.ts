import { defineTool, deletes, disrupts, flags, reads, values, when, writes, type Options } from "../tool.ts";

const options: Options = {
  ...flags(
    "--describe --list --version --members --offsets --state --verbose --all-groups --all-topics --under-replicated-partitions --unavailable-partitions --at-min-isr-partitions --under-min-isr-partitions --topics-with-overrides --exclude-internal --if-exists --if-not-exists --all --entity-default --dry-run --producer --consumer --idempotent --force --help",
  ),
  ...values(
    "--bootstrap-server --bootstrap-controller --broker-list --zookeeper --topic --topic-id --topic-list --group --command-config --partitions --replication-factor --config --replica-assignment --entity-type --entity-name --timeout --to-offset --to-datetime --shift-by --by-duration --from-file --add-config --add-config-file --delete-config --allow-principal --deny-principal --operation --principal --cluster --broker --path --time",
  ),
  ...flags("--reset-offsets --export"),
};

export default defineTool({
  name: "kafka-topics.sh, kafka-topics, kafka-consumer-groups.sh, kafka-consumer-groups, kafka-configs.sh, kafka-configs, kafka-acls.sh, kafka-acls, kafka-log-dirs.sh, kafka-log-dirs, kafka-broker-api-versions.sh, kafka-broker-api-versions, kafka-get-offsets.sh, kafka-get-offsets",
  source: "Apache Kafka 3.8 documentation, Operations; --help of the scripts",
  options: {
    ...options,
    "--create": { takes: "flag", does: [writes("queue:{--topic}")] },
    "--alter": { takes: "flag", does: [writes("queue:{--topic:configuration}")] },
    "--delete": { takes: "flag", does: [deletes("queue:{--topic:a group}")] },
    "--delete-offsets": { takes: "flag", does: [deletes("queue:offsets")] },
    // Without it, a reset only prints its plan.
    "--execute": { takes: "flag", does: [disrupts("queue:offsets")] },
    "--add": { takes: "flag", does: [writes("account:access to topics")] },
    "--remove": { takes: "flag", does: [writes("account:access to topics")] },
  },
  does: [reads("queue:kafka", when("--describe", "--list"))],
  target: { family: "database", values: { engine: "kafka", host: "{--bootstrap-server}" } },
  examples: {
    allow: [
      "kafka-topics.sh --bootstrap-server b1:9092 --describe --topic orders",
      "kafka-consumer-groups --bootstrap-server b1:9092 --list",
      "kafka-configs.sh --bootstrap-server b1:9092 --describe --entity-type topics --all",
      "kafka-consumer-groups.sh --reset-offsets --group g --to-offset 1 --dry-run",
    ],
    guard: {
      "kafka-topics.sh --bootstrap-server b1:9092 --create --topic x": ["write queue:x"],
      "kafka-topics.sh --bootstrap-server b1:9092 --alter --topic x --partitions 3": ["write queue:x"],
      "kafka-topics.sh --bootstrap-server b1:9092 --delete --topic x": ["delete queue:x"],
      "kafka-consumer-groups.sh --delete-offsets --group g": ["delete queue:offsets"],
      "kafka-consumer-groups.sh --reset-offsets --group g --execute": ["disrupt queue:offsets"],
      "kafka-acls.sh --add --allow-principal User:x": ["write account:access to topics"],
      "kafka-acls.sh --remove": ["write account:access to topics"],
    },
    doubt: { "kafka-topics.sh --frob": "unknown-option" },
  },
});
