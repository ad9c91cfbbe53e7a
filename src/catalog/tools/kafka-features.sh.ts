import { defineTool, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "kafka-features.sh, kafka-features",
  source: "Apache Kafka 4.0, tools/FeatureCommand.java, github.com/apache/kafka",
  options: { ...values("--bootstrap-server --bootstrap-controller --command-config") },
  withoutCommand: "help",
  commands: {
    describe: { /*READ*/ operands: [] },
    "version-mapping, feature-dependencies": { options: values("--release-version --feature"), operands: [] },
    "upgrade, downgrade, disable": changes(writes("cluster:kafka features")),
  },
  examples: {
    allow: [
      "kafka-features.sh --bootstrap-server k describe",
      "kafka-features.sh --bootstrap-server 1 --bootstrap-controller 1 --command-config 1 describe",
    ],
    guard: { "kafka-features.sh --bootstrap-server k upgrade --metadata 3.8": ["write cluster:kafka features"] },
    doubt: { "kafka-features.sh frobnicate": "unknown-command" },
  },
});
