import { defineTool, readsOnly } from "../tool.ts";

export default defineTool({
  name: "daxctl, cxl",
  source: "daxctl(1), cxl(1), ndctl 76",
  commands: {
    "list, version": readsOnly,
  },
  examples: {
    allow: ["daxctl list", "cxl list"],
    guard: {},
    doubt: { "daxctl frobnicate": "unknown-command" },
  },
});
