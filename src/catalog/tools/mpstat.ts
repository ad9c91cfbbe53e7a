import { defineTool } from "../tool.ts";

export default defineTool({
  name: "mpstat",
  source: "mpstat(1), sysstat 12.6.1",
  optionsOnlyRead: true,
  examples: { allow: ["mpstat -P ALL 1 2"], guard: {}, doubt: {} },
});
