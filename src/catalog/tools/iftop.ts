import { defineTool } from "../tool.ts";

export default defineTool({
  name: "iftop",
  source: "iftop(8) 1.0pre4",
  optionsOnlyRead: true,
  examples: { allow: ["iftop -t -s 5"], guard: {}, doubt: {} },
});
