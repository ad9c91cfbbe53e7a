import { defineTool, deletes, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "kafka-cluster.sh, kafka-cluster",
  source: "recalled from Apache Kafka 3.8, bin/kafka-cluster.sh --help",
  withoutCommand: "help",
  commands: {
    "cluster-id, list-endpoints": { /*READ*/ options: values("--bootstrap-server -b|--bootstrap-controller --config"), operands: [] },
    unregister: changes(deletes("cluster:kafka broker")),
  },
  examples: {
    allow: ["kafka-cluster.sh cluster-id --bootstrap-server k"],
    guard: { "kafka-cluster.sh unregister --id 3": ["delete cluster:kafka broker"] },
    doubt: { "kafka-cluster.sh frobnicate": "unknown-command" },
  },
});
