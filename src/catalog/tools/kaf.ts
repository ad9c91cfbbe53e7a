import { defineTool, flags, reads, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "kaf",
  source: "kaf 0.2, cmd/kaf, github.com/birdayz/kaf",
  options: { ...flags("-v|--verbose"), ...values("-b|--brokers --schema-registry -c|--cluster") },
  withoutCommand: "help",
  commands: {
    "topics, nodes, groups": { /*READ*/ options: flags("--no-headers -c"), operands: [] },
    topic: {
      withoutCommand: "help",
      commands: {
        "ls, list": { options: flags("--no-headers"), operands: [] },
        "describe, lag": { options: flags("--no-headers"), operands: ["topic"] },
        "create, delete, add-partitions, set-config, update": changes(writes("queue:topic")),
      },
    },
    group: {
      withoutCommand: "help",
      commands: {
        "ls, list, describe": { options: flags("--no-headers"), operands: ["group?"] },
        peek: changes(reads("database-rows:a topic")),
        "commit, delete": changes(writes("queue:group")),
      },
    },
    node: {
      withoutCommand: "help",
      commands: {
        ls: { operands: [] },
      },
    },
    consume: changes(reads("database-rows:a topic")),
    produce: changes(writes("queue:a topic")),
  },
  examples: {
    allow: [
      "kaf topics",
      "kaf topic describe orders",
      "kaf groups",
      "kaf group describe g",
      "kaf node ls",
      "kaf -b 1 --schema-registry 1 -c 1 topics",
    ],
    guard: {
      "kaf topic delete x": ["write queue:topic"],
      "kaf group delete g": ["write queue:group"],
      "kaf produce t": ["write queue:a topic"],
    },
    doubt: { "kaf frobnicate": "unknown-command" },
  },
});
