import { defineTool } from "../tool.ts";

export default defineTool({
  name: "type",
  source: "bash(1) 5.2, type",
  optionsOnlyRead: true,
  examples: { allow: ["type -a ls"], guard: {}, doubt: {} },
});
