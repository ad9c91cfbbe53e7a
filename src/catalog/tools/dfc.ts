import { defineTool } from "../tool.ts";

export default defineTool({
  name: "dfc",
  source: "dfc(1) 3.1",
  optionsOnlyRead: true,
  examples: {
    allow: ["dfc -T"],
    guard: {},
    doubt: {},
  },
});
