import { defineTool } from "../tool.ts";

export default defineTool({
  name: "dysk, dutree",
  source: "recalled from READMEs of dysk 2.9 and dutree 0.2",
  optionsOnlyRead: true,
  examples: { allow: ["dysk -a"], guard: {}, doubt: {} },
});
