import { defineTool } from "../tool.ts";

export default defineTool({
  name: "factor",
  source: "factor(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["factor 42"], guard: {}, doubt: {} },
});
