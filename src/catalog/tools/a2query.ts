import { defineTool } from "../tool.ts";

export default defineTool({
  name: "a2query",
  source: "a2query(1), Apache 2.4",
  optionsOnlyRead: true,
  examples: {
    allow: ["a2query -m ssl"],
    guard: {},
    doubt: {},
  },
});
