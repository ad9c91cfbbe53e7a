import { defineTool } from "../tool.ts";

export default defineTool({
  name: "aa-status",
  source: "aa-status(8), AppArmor 3.0",
  optionsOnlyRead: true,
  examples: {
    allow: ["aa-status --json"],
    guard: {},
    doubt: {},
  },
});
