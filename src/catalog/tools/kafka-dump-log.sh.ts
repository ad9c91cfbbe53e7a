import { defineTool, flags, reads, values } from "../tool.ts";

export default defineTool({
  name: "kafka-dump-log.sh, kafka-dump-log",
  source: "Apache Kafka 4.0, kafka/tools/DumpLogSegments.scala, github.com/apache/kafka",
  options: {
    ...flags("--deep-iteration --verify-index-only --index-sanity-check --skip-record-metadata --help --version"),
    ...values("--files --max-message-size --max-bytes"),
    "--print-data-log": { takes: "flag", does: [reads("database-rows:{--files}")] },
  },
  operands: [],
  examples: {
    allow: ["kafka-dump-log.sh --files 0.log --deep-iteration"],
    guard: { "kafka-dump-log.sh --files 0.log --print-data-log": [] },
    doubt: { "kafka-dump-log.sh --value-decoder-class x": "unknown-option" },
  },
});
