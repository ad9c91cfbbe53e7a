import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lsscsi",
  source: "lsscsi(8) 0.32",
  optionsOnlyRead: true,
  examples: { allow: ["lsscsi -s"], guard: {}, doubt: {} },
});
