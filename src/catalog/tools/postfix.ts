import { defineTool, disrupts, executes, flags, readsOnly } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "postfix",
  source: "postfix(1), Postfix 3.7",
  options: { ...flags("-D -v") },
  help: "alone",
  commands: {
    status: readsOnly,
    "start, start-fg": changes(executes("service:postfix")),
    "stop, abort, reload, flush, check, set-permissions, upgrade-configuration": changes(disrupts("service:postfix")),
  },
  examples: {
    allow: ["postfix status"],
    guard: {
      "postfix stop --help": ["disrupt service:postfix"],
      "postfix start x": ["execute service:postfix"],
      "postfix stop x": ["disrupt service:postfix"],
    },
    doubt: { "postfix frobnicate": "unknown-command" },
  },
});
