import { defineTool } from "../tool.ts";

export default defineTool({
  name: "systool",
  source: "systool(1), sysfsutils 2.1",
  optionsOnlyRead: true,
  examples: {
    allow: ["systool -vm e1000e"],
    guard: {},
    doubt: {},
  },
});
