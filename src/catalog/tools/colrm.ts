import { defineTool } from "../tool.ts";

export default defineTool({
  name: "colrm",
  source: "colrm(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["colrm 3 5"], guard: {}, doubt: {} },
});
