import { defineTool } from "../tool.ts";

export default defineTool({
  name: "numastat",
  source: "numastat(8), numactl 2.0.16",
  optionsOnlyRead: true,
  examples: {
    allow: ["numastat -m"],
    guard: {},
    doubt: {},
  },
});
