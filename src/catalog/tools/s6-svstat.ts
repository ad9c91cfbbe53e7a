import { defineTool } from "../tool.ts";

export default defineTool({
  name: "s6-svstat, s6-svdt",
  source: "s6-svstat(1), s6 2.11",
  optionsOnlyRead: true,
  examples: {
    allow: ["s6-svstat /run/service/nginx"],
    guard: {},
    doubt: {},
  },
});
