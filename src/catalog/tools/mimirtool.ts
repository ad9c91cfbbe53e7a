import { defineTool, readsOnly, writes } from "../tool.ts";

export default defineTool({
  name: "mimirtool",
  source: "mimirtool, Grafana Mimir 2.10 documentation",
  commands: {
    version: readsOnly,
    rules: {
      commands: {
        "list, print, get, diff, check": {
          optionsOnlyRead: true,
          operands: ["argument*"],
          options: { "--output-dir": { takes: "value", does: [writes("file:{--output-dir}")] } },
        },
      },
    },
  },
  examples: {
    allow: ["mimirtool rules list --address=http://mimir --id=1", "mimirtool rules check r.yaml"],
    guard: { "mimirtool rules print --output-dir=/srv/x": ["write file:/srv/x"] },
    doubt: {
      "mimirtool frobnicate": "unknown-command",
      "mimirtool rules load r.yaml": "unknown-command",
      "mimirtool alertmanager get": "unknown-command",
    },
  },
});
