import { defineTool, readsOnly } from "../tool.ts";

export default defineTool({
  name: "mco",
  source: "mco 2.12, MCollective documentation",
  commands: {
    "ping, find, inventory, facts, help, version": readsOnly,
  },
  examples: {
    allow: ["mco ping"],
    guard: {},
    doubt: { "mco frobnicate": "unknown-command", "mco service nginx restart": "unknown-command" },
  },
});
