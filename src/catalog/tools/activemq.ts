import { defineTool, deletes, discloses, disrupts, executes, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "activemq",
  source: "activemq 5.18, Command Line Tools Reference",
  commands: {
    "list, bstat, query, dstat, status, help": readsOnly,
    "start, console": changes(executes("service:activemq")),
    "stop, restart": changes(disrupts("service:activemq")),
    purge: changes(deletes("queue:messages")),
    "producer, import": changes(writes("queue:messages")),
    "encrypt, decrypt": changes(discloses("secret:activemq password")),
  },
  examples: {
    allow: ["activemq bstat"],
    guard: {
      "activemq start x": ["execute service:activemq"],
      "activemq stop x": ["disrupt service:activemq"],
      "activemq purge x": ["delete queue:messages"],
      "activemq producer x": ["write queue:messages"],
      "activemq encrypt x": ["disclose secret:activemq password"],
    },
    doubt: { "activemq frobnicate": "unknown-command" },
  },
});
