import { defineTool, readsOnly } from "../tool.ts";

export default defineTool({
  name: "mimirtool",
  source: "mimirtool, Grafana Mimir 2.10 documentation",
  commands: {
    version: readsOnly,
    rules: { commands: { "list, print, get, diff, check": readsOnly } },
  },
  examples: {
    allow: ["mimirtool rules list --address=http://mimir --id=1", "mimirtool rules check r.yaml"],
    guard: {},
    doubt: {
      "mimirtool frobnicate": "unknown-command",
      "mimirtool rules load r.yaml": "unknown-command",
      "mimirtool alertmanager get": "unknown-command",
    },
  },
});
