import { defineTool, flags, reads, values } from "../tool.ts";

export default defineTool({
  name: "kafka-dump-log.sh, kafka-dump-log",
  source: "recalled from Apache Kafka 3.8, bin/kafka-dump-log.sh --help",
  options: {
    ...flags("--deep-iteration --verify-index-only --index-sanity-check --help --version"),
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
