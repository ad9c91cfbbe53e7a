import { defineTool } from "../tool.ts";

export default defineTool({
  name: "dust",
  source: "dust 1.1, README",
  optionsOnlyRead: true,
  examples: {
    allow: ["dust -d 2 /var"],
    guard: {},
    doubt: {},
  },
});
