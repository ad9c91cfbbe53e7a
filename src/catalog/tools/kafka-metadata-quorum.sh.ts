import { defineTool, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "kafka-metadata-quorum.sh, kafka-metadata-quorum",
  source: "Apache Kafka 4.0, tools/MetadataQuorumCommand.java, github.com/apache/kafka",
  options: { ...values("--bootstrap-server --bootstrap-controller --command-config") },
  withoutCommand: "help",
  commands: {
    describe: { /*READ*/ options: flags("--status --replication|--re --human-readable"), operands: [] },
    "add-controller, remove-controller": changes(writes("cluster:kafka controllers")),
  },
  examples: {
    allow: [
      "kafka-metadata-quorum.sh --bootstrap-server k:9092 describe --status",
      "kafka-metadata-quorum.sh --bootstrap-server 1 --bootstrap-controller 1 --command-config 1 describe",
    ],
    guard: { "kafka-metadata-quorum remove-controller x": ["write cluster:kafka controllers"] },
    doubt: { "kafka-metadata-quorum.sh frobnicate": "unknown-command" },
  },
});
