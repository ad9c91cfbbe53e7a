import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lsar",
  source: "lsar(1), The Unarchiver 1.10",
  optionsOnlyRead: true,
  examples: { allow: ["lsar -L a.zip"], guard: {}, doubt: {} },
});
