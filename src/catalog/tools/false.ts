import { defineTool } from "../tool.ts";

export default defineTool({
  name: "false, gfalse",
  source: "false(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["false", "false a"], guard: {}, doubt: {} },
});
