import { defineTool } from "../tool.ts";

export default defineTool({
  name: "duf",
  source: "duf(1) 0.8.1",
  optionsOnlyRead: true,
  examples: {
    allow: ["duf --json", "duf /srv"],
    guard: {},
    doubt: {},
  },
});
