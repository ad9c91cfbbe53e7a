import { defineTool } from "../tool.ts";

export default defineTool({
  name: "col",
  source: "col(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["col -b"], guard: {}, doubt: {} },
});
