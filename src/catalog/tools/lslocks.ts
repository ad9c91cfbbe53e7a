import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lslocks",
  source: "lslocks(8), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["lslocks -p 4"], guard: {}, doubt: {} },
});
