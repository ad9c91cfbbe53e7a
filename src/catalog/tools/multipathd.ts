import { defineTool, flags, readsOnly } from "../tool.ts";

export default defineTool({
  name: "multipathd",
  source: "multipathd(8), multipath-tools 0.9",
  options: { ...flags("-B") },
  commands: {
    "list, show": readsOnly,
  },
  examples: {
    allow: ["multipathd show paths"],
    guard: {},
    doubt: { "multipathd frobnicate": "unknown-command", "multipathd -k": "unknown-option", "multipathd reconfigure": "unknown-command" },
  },
});
