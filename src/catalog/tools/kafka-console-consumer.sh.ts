import { defineTool, flags, reads, values, writes } from "../tool.ts";

export default defineTool({
  // Not declared: formatters, deserializers and their settings, which are classes; files of settings, which name some.
  name: "kafka-console-consumer.sh, kafka-console-consumer, kafka-avro-console-consumer, kafka-json-schema-console-consumer, kafka-protobuf-console-consumer",
  source:
    "ConsoleConsumerOptions.java of Apache Kafka 4.0 (2024-10), github.com/apache/kafka; bin/ of github.com/confluentinc/schema-registry",
  options: {
    ...flags("--from-beginning --skip-message-on-error --help --version"),
    ...values("--topic --include --partition --offset --max-messages --timeout-ms --isolation-level --bootstrap-server"),
    // What it has read counts as read.
    "--group": { takes: "value", does: [writes("queue:offsets of {--group}")] },
  },
  operands: [],
  does: [reads("database-rows:messages of {--topic}")],
  target: { family: "database", values: { engine: "kafka", host: "{--bootstrap-server}" } },
  examples: {
    allow: ["kafka-console-consumer.sh --help"],
    guard: {
      "kafka-console-consumer.sh --bootstrap-server b1:9092 --topic t --max-messages 1": [],
      "kafka-avro-console-consumer --topic t --group g": ["write queue:offsets of g"],
    },
    doubt: {
      "kafka-console-consumer --topic t --formatter x": "unknown-option",
      "kafka-console-consumer --topic t --consumer.config x": "unknown-option",
    },
  },
});
