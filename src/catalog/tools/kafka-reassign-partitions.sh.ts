import { defineTool, disrupts, flags, like, unless, values, writes } from "../tool.ts";

export default defineTool({
  // A plain `--verify` takes the throttles off what is finished.
  name: "kafka-reassign-partitions.sh, kafka-reassign-partitions",
  source: "Apache Kafka 4.0, tools/reassign/ReassignPartitionsCommandOptions.java, github.com/apache/kafka",
  options: {
    ...flags("--list --generate --disable-rack-aware --version --help --preserve-throttles --additional"),
    ...values(
      "--bootstrap-server --bootstrap-controller --command-config --topics-to-move-json-file --broker-list --reassignment-json-file --timeout --throttle --replica-alter-log-dirs-throttle",
    ),
    "--verify": { takes: "flag", does: [writes("queue:throttles", unless("--preserve-throttles"))] },
    "--execute": { takes: "flag", does: [disrupts("queue:partitions")] },
    "--cancel": { takes: "flag", does: [disrupts("queue:partitions")] },
  },
  operands: [],
  // Without a value, each is followed by the next option.
  does: [
    disrupts("queue:partitions", like("--bootstrap-server", /^-/)),
    disrupts("queue:partitions", like("--bootstrap-controller", /^-/)),
  ],
  examples: {
    allow: [
      "kafka-reassign-partitions.sh --bootstrap-server k --list",
      "kafka-reassign-partitions.sh --bootstrap-server k --verify --preserve-throttles --reassignment-json-file x.json",
      "kafka-reassign-partitions.sh --bootstrap-server k --topics-to-move-json-file t.json --broker-list 1,2 --generate",
    ],
    guard: {
      "kafka-reassign-partitions.sh --bootstrap-controller k --bootstrap-server --cancel": ["disrupt queue:partitions"],
      "kafka-reassign-partitions.sh --bootstrap-server k --bootstrap-controller --cancel": ["disrupt queue:partitions"],
      "kafka-reassign-partitions.sh --bootstrap-server k --reassignment-json-file x --execute": ["disrupt queue:partitions"],
      "kafka-reassign-partitions.sh --cancel": ["disrupt queue:partitions"],
      "kafka-reassign-partitions.sh --verify": ["write queue:throttles"],
    },
    doubt: { "kafka-reassign-partitions.sh --frobnicate": "unknown-option" },
  },
});
