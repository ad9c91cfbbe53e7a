import { defineTool } from "../tool.ts";

export default defineTool({
  name: "expac",
  source: "expac 10, src/expac.c, github.com/falconindy/expac",
  optionsOnlyRead: true,
  examples: { allow: ['expac -H M "%m %n"'], guard: {}, doubt: {} },
});
