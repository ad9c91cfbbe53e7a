import { defineTool } from "../tool.ts";

export default defineTool({
  name: "findfs",
  source: "findfs(8), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: {
    allow: ["findfs LABEL=data"],
    guard: {},
    doubt: {},
  },
});
