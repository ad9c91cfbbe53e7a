import { defineTool, flags, readsOnly } from "../tool.ts";

export default defineTool({
  name: "pcs",
  source: "pcs(8) 0.11",
  options: { ...flags("--full --version -h|--help") },
  commands: {
    status: readsOnly,
    cluster: { commands: { status: readsOnly } },
    "resource, property, constraint, quorum, node": {
      withoutCommand: "help",
      commands: { "status, config, list, agents, standards, providers, describe": readsOnly },
    },
  },
  examples: {
    allow: ["pcs resource config web", "pcs constraint", "pcs status --full", "pcs resource status"],
    guard: {},
    doubt: { "pcs frobnicate": "unknown-command", "pcs resource disable web": "unknown-command", "pcs stonith config": "unknown-command" },
  },
});
