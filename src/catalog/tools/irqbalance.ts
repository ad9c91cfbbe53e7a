import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "irqbalance",
  source: "irqbalance(1) 1.9",
  ...changes(executes("service:irqbalance")),
  examples: {
    allow: [],
    guard: { "irqbalance x": ["execute service:irqbalance"] },
    doubt: {},
  },
});
