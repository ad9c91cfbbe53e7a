import { defineTool, deletes, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "kafka-cluster.sh, kafka-cluster",
  source: "Apache Kafka 4.0, tools/ClusterTool.java, github.com/apache/kafka; list-endpoints: recalled from 4.0",
  withoutCommand: "help",
  commands: {
    "cluster-id, list-endpoints": { /*READ*/ options: values("-b|--bootstrap-server -C|--bootstrap-controller -c|--config"), operands: [] },
    unregister: changes(deletes("cluster:kafka broker")),
  },
  examples: {
    allow: ["kafka-cluster.sh cluster-id --bootstrap-server k"],
    guard: { "kafka-cluster.sh unregister --id 3": ["delete cluster:kafka broker"] },
    doubt: { "kafka-cluster.sh frobnicate": "unknown-command" },
  },
});
