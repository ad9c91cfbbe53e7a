import { defineTool } from "../tool.ts";

export default defineTool({
  name: "vmstat",
  source: "vmstat(8), procps-ng 4.0.2",
  optionsOnlyRead: true,
  examples: { allow: ["vmstat 1 5", "vmstat -s"], guard: {}, doubt: {} },
});
