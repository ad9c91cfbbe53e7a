import { defineTool } from "../tool.ts";

export default defineTool({
  name: "expr, gexpr",
  source: "expr(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["expr 1 + 2", "expr $A : '.*'"], guard: {}, doubt: {} },
});
