import { defineTool } from "../tool.ts";

export default defineTool({
  name: "cpufreq-info",
  source: "cpufreq-info(1), cpufrequtils 008",
  optionsOnlyRead: true,
  examples: {
    allow: ["cpufreq-info -c 0"],
    guard: {},
    doubt: {},
  },
});
