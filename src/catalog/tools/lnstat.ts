import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lnstat, ctstat, rtstat, routel",
  source: "lnstat(8), routel(8), iproute2 6.1",
  optionsOnlyRead: true,
  examples: {
    allow: ["lnstat -c 1"],
    guard: {},
    doubt: {},
  },
});
