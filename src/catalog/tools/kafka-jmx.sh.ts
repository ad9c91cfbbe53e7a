import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  // Not declared: what logs in to JMX.
  name: "kafka-jmx.sh, kafka-jmx, kafka-replica-verification.sh, kafka-replica-verification",
  source: "JmxTool.java and ReplicaVerificationTool.java of Apache Kafka 4.0 (2024-10), github.com/apache/kafka",
  options: {
    ...flags("--wait --jmx-ssl-enable --help --version"),
    ...values(
      "--one-time --object-name --attributes --reporting-interval --date-format --jmx-url --report-format --broker-list --fetch-size --max-wait-ms --topics-include --time --report-interval-ms",
    ),
  },
  operands: [],
  examples: {
    allow: [
      "kafka-jmx.sh --jmx-url service:jmx:rmi:///jndi/rmi://b1:9999/jmxrmi --object-name kafka.server:type=x --one-time true",
      "kafka-replica-verification.sh --broker-list b1:9092 --topics-include t",
    ],
    guard: {},
    doubt: { "kafka-jmx.sh --jmx-auth-prop a=b": "unknown-option" },
  },
});
