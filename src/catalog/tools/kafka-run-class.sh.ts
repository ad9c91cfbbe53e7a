import { defineTool, executes } from "../tool.ts";
import { always } from "./_always.ts";
import { reading } from "./_group.ts";

export default defineTool({
  name: "kafka-run-class.sh, kafka-run-class, schema-registry-run-class",
  source: "bin/kafka-run-class.sh and GetOffsetShell.java of Apache Kafka 4.0 (2024-10), github.com/apache/kafka",
  help: "never",
  commands: {
    "kafka.tools.GetOffsetShell, org.apache.kafka.tools.GetOffsetShell": reading(
      "--exclude-internal-topics",
      "--bootstrap-server --broker-list --topic-partitions --topic --partitions --time",
    ),
    "*": always(executes("code:class and {argument}")),
  },
  examples: {
    allow: ["kafka-run-class.sh kafka.tools.GetOffsetShell --bootstrap-server b1:9092 --topic t --time -1"],
    guard: { "kafka-run-class x.Y z": ["execute code:class and z"] },
    doubt: { "kafka-run-class -daemon x": "unknown-option" },
  },
});
