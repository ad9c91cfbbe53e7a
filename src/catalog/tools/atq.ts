import { defineTool } from "../tool.ts";

export default defineTool({
  name: "atq",
  source: "atq(1), at 3.2.5",
  optionsOnlyRead: true,
  examples: { allow: ["atq -q a"], guard: {}, doubt: {} },
});
