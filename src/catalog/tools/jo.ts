import { defineTool } from "../tool.ts";

export default defineTool({
  name: "jo, choose, yj, jp",
  source: "jo(1) 1.9, choose 1.3, yj 5.1, jp 0.2 READMEs",
  optionsOnlyRead: true,
  examples: {
    allow: ["jo a=1", "choose 0 2", "yj -tj"],
    guard: {},
    doubt: {},
  },
});
