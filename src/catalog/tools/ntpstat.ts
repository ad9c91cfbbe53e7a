import { defineTool } from "../tool.ts";

export default defineTool({
  name: "ntpstat, ntptrace",
  source: "ntpstat(8), ntptrace(8)",
  optionsOnlyRead: true,
  examples: {
    allow: ["ntpstat"],
    guard: {},
    doubt: {},
  },
});
