import { defineTool, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "kafka-console-producer.sh, kafka-console-producer, kafka-producer-perf-test.sh, kafka-producer-perf-test, kafka-verifiable-producer.sh, kafka-e2e-latency.sh, kafka-avro-console-producer, kafka-json-schema-console-producer, kafka-protobuf-console-producer",
  source: "bin/ of Apache Kafka 4.0 (2024-10), github.com/apache/kafka, and of github.com/confluentinc/schema-registry",
  ...always(writes("queue:a topic")),
  target: { family: "database", values: { engine: "kafka" } },
  examples: { allow: [], guard: { "kafka-console-producer.sh --topic t": ["write queue:a topic"] }, doubt: {} },
});
