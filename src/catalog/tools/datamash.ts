import { defineTool } from "../tool.ts";

export default defineTool({
  name: "datamash",
  source: "datamash(1) 1.8",
  optionsOnlyRead: true,
  examples: {
    allow: ["datamash -g 1 mean 2"],
    guard: {},
    doubt: {},
  },
});
