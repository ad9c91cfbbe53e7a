import { defineTool } from "../tool.ts";

export default defineTool({
  name: "mpstat",
  source: "mpstat(1), sysstat 12.6.1",
  optionsOnlyRead: true,
  examples: { allow: ["mpstat -P 0,1 3 4"], guard: {}, doubt: {} },
});
