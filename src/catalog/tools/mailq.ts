import { defineTool } from "../tool.ts";

export default defineTool({
  name: "mailq",
  source: "mailq(1), postfix 3.7",
  optionsOnlyRead: true,
  examples: { allow: ["mailq"], guard: {}, doubt: {} },
});
