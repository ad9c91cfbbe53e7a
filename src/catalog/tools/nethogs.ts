import { defineTool } from "../tool.ts";

export default defineTool({
  name: "nethogs",
  source: "iotop(8) 1.24, iftop(8) 1.0, nethogs(8) 0.8",
  optionsOnlyRead: true,
  examples: {
    allow: ["iotop -boPn 3", "iftop -t -s 5", "nethogs -t -c 3"],
    guard: {},
    doubt: {},
  },
});
