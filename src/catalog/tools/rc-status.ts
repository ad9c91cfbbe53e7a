import { defineTool } from "../tool.ts";

export default defineTool({
  name: "rc-status",
  source: "rc-status(8), OpenRC 0.45",
  optionsOnlyRead: true,
  examples: {
    allow: ["rc-status -a"],
    guard: {},
    doubt: {},
  },
});
