import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "elasticsearch-plugin, opensearch-plugin, kibana-plugin, logstash-plugin",
  source: "elasticsearch-plugin, Elasticsearch 8 documentation",
  commands: {
    list: readsOnly,
    "install, remove": changes(writes("package:plugin")),
  },
  examples: {
    allow: ["elasticsearch-plugin list"],
    guard: { "elasticsearch-plugin install x": ["write package:plugin"] },
    doubt: { "elasticsearch-plugin frobnicate": "unknown-command" },
  },
});
