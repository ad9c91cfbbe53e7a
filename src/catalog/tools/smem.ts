import { defineTool } from "../tool.ts";

export default defineTool({
  name: "smem",
  source: "smem(8) 1.5",
  optionsOnlyRead: true,
  examples: {
    allow: ["smem -tk"],
    guard: {},
    doubt: {},
  },
});
