import { defineTool } from "../tool.ts";

export default defineTool({
  name: "sockstat",
  source: "recalled from sockstat(1) 0.4",
  optionsOnlyRead: true,
  examples: { allow: ["sockstat -l"], guard: {}, doubt: {} },
});
