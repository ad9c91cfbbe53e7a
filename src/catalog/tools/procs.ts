import { defineTool } from "../tool.ts";

export default defineTool({
  name: "procs",
  source: "procs 0.14, README",
  optionsOnlyRead: true,
  examples: {
    allow: ["procs --sortd cpu"],
    guard: {},
    doubt: {},
  },
});
