import { defineTool } from "../tool.ts";

export default defineTool({
  name: "tokei",
  source: "tokei 12.1, README",
  optionsOnlyRead: true,
  examples: {
    allow: ["tokei --sort code src"],
    guard: {},
    doubt: {},
  },
});
