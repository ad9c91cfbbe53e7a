import { defineTool } from "../tool.ts";

export default defineTool({
  name: "false",
  source: "false(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["false", "false a"], guard: {}, doubt: {} },
});
