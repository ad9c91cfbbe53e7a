import { defineTool } from "../tool.ts";

export default defineTool({
  name: "memcstat, memcping, memcexist",
  source: "memcstat(1), memcping(1), libmemcached 1.1",
  optionsOnlyRead: true,
  examples: {
    allow: ["memcstat --servers=cache1"],
    guard: {},
    doubt: {},
  },
});
