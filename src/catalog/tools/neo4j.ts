import { defineTool, disrupts, executes, readsOnly } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "neo4j",
  source: "neo4j 5, Operations Manual",
  commands: {
    "status, version, help": readsOnly,
    "start, console": changes(executes("service:neo4j")),
    "stop, restart": changes(disrupts("service:neo4j")),
  },
  examples: {
    allow: ["neo4j status"],
    guard: { "neo4j start x": ["execute service:neo4j"], "neo4j stop x": ["disrupt service:neo4j"] },
    doubt: { "neo4j frobnicate": "unknown-command" },
  },
});
