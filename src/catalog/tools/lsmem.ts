import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lsmem",
  source: "lsmem(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["lsmem -a"], guard: {}, doubt: {} },
});
