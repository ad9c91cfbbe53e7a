import { defineTool } from "../tool.ts";

export default defineTool({
  name: "expac",
  source: "recalled from expac(1) 10",
  optionsOnlyRead: true,
  examples: { allow: ['expac -H M "%m %n"'], guard: {}, doubt: {} },
});
