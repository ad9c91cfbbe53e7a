import { defineTool, disrupts } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "kafka-leader-election.sh, kafka-leader-election, kafka-server-start.sh, kafka-server-stop.sh, kafka-server-start, kafka-server-stop, zookeeper-server-start.sh, zookeeper-server-stop.sh, schema-registry-start, schema-registry-stop, schema-registry-stop-service, connect-distributed.sh, connect-standalone.sh",
  source: "bin/ of Apache Kafka 4.0 (2024-10), github.com/apache/kafka, and of github.com/confluentinc/schema-registry",
  // The scripts that stop it look at no options.
  help: "never",
  ...always(disrupts("service:kafka")),
  examples: { allow: [], guard: { "kafka-server-stop.sh --help": ["disrupt service:kafka"] }, doubt: {} },
});
