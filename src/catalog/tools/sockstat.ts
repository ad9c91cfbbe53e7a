import { defineTool } from "../tool.ts";

export default defineTool({
  name: "sockstat",
  source: "sockstat(1), FreeBSD of October 2025",
  optionsOnlyRead: true,
  examples: {
    allow: ["sockstat -l", "sockstat -4 -l -P tcp -p 22", "sockstat --libxo json,pretty", "sockstat -j www"],
    guard: {},
    doubt: {},
  },
});
