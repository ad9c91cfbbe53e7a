import { defineTool, deletes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "kafka-delete-records.sh, kafka-delete-records, kafka-streams-application-reset.sh, kafka-streams-application-reset",
  source: "bin/ of Apache Kafka 4.0 (2024-10), github.com/apache/kafka",
  ...always(deletes("queue:records or offsets")),
  target: { family: "database", values: { engine: "kafka" } },
  examples: { allow: [], guard: { "kafka-delete-records.sh --offset-json-file x": ["delete queue:records or offsets"] }, doubt: {} },
});
