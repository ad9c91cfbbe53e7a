import { defineTool } from "../tool.ts";

export default defineTool({
  name: "cfssl-certinfo, cfssl-scan",
  source: "cfssl 1.2 README",
  optionsOnlyRead: true,
  examples: {
    allow: ["cfssl-certinfo -cert a.crt"],
    guard: {},
    doubt: {},
  },
});
