import { defineTool, readsOnly } from "../tool.ts";

export default defineTool({
  name: "ndctl",
  source: "ndctl(1) 76",
  commands: {
    "list, version": readsOnly,
  },
  examples: {
    allow: ["ndctl list -R"],
    guard: {},
    doubt: { "ndctl frobnicate": "unknown-command" },
  },
});
