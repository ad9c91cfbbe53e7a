import { defineTool, disrupts, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "kafka-transactions.sh, kafka-transactions",
  source: "Apache Kafka 4.0, tools/TransactionsCommand.java, github.com/apache/kafka",
  options: { ...values("--bootstrap-server --command-config") },
  withoutCommand: "help",
  commands: {
    "list, describe, describe-producers, find-hanging": {
      /*READ*/ options: { ...values("--transactional-id --topic --partition --broker-id --max-transaction-timeout --duration-filter") },
      operands: [],
    },
    abort: changes(disrupts("queue:transaction")),
  },
  examples: {
    allow: [
      "kafka-transactions.sh --bootstrap-server k list",
      "kafka-transactions.sh --bootstrap-server k describe --transactional-id x",
      "kafka-transactions.sh --bootstrap-server 1 --command-config 1 list",
    ],
    guard: { "kafka-transactions.sh --bootstrap-server k abort --topic t": ["disrupt queue:transaction"] },
    doubt: { "kafka-transactions.sh frobnicate": "unknown-command" },
  },
});
