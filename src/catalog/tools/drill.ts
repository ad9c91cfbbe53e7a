import { defineTool } from "../tool.ts";

export default defineTool({
  name: "drill",
  source: "drill(1), ldns 1.8.3",
  optionsOnlyRead: true,
  examples: { allow: ["drill example.org"], guard: {}, doubt: {} },
});
