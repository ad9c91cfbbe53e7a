import { defineTool, disrupts, executes, readsOnly } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "initctl",
  source: "initctl(8), upstart 1.13",
  commands: {
    "list, status, version, show-config, usage": readsOnly,
    start: changes(executes("service:upstart job")),
    "stop, restart, reload, emit, reload-configuration": changes(disrupts("service:upstart job")),
  },
  examples: {
    allow: ["initctl list"],
    guard: { "initctl start x": ["execute service:upstart job"], "initctl stop x": ["disrupt service:upstart job"] },
    doubt: { "initctl frobnicate": "unknown-command" },
  },
});
