import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "cpufreq-set",
  source: "cpufreq-set(1), cpufrequtils 008",
  ...changes(writes("kernel:processor frequency")),
  examples: {
    allow: [],
    guard: { "cpufreq-set x": ["write kernel:processor frequency"] },
    doubt: {},
  },
});
