import { defineTool, disrupts, flags, unless, values, writes } from "../tool.ts";

export default defineTool({
  // A plain `--verify` takes the throttles off what is finished.
  name: "kafka-reassign-partitions.sh, kafka-reassign-partitions",
  source: "recalled from Apache Kafka 3.8 documentation, Operations",
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
  examples: {
    allow: [
      "kafka-reassign-partitions.sh --bootstrap-server k --list",
      "kafka-reassign-partitions.sh --bootstrap-server k --verify --preserve-throttles --reassignment-json-file x.json",
      "kafka-reassign-partitions.sh --bootstrap-server k --topics-to-move-json-file t.json --broker-list 1,2 --generate",
    ],
    guard: {
      "kafka-reassign-partitions.sh --bootstrap-server k --reassignment-json-file x --execute": ["disrupt queue:partitions"],
      "kafka-reassign-partitions.sh --cancel": ["disrupt queue:partitions"],
      "kafka-reassign-partitions.sh --verify": ["write queue:throttles"],
    },
    doubt: { "kafka-reassign-partitions.sh --frobnicate": "unknown-option" },
  },
});
