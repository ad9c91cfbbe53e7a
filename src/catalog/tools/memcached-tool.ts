import { defineTool, unlike, writes } from "../tool.ts";

export default defineTool({
  name: "memcached-tool",
  source: "memcached-tool(1) 1.6",
  syntax: "words",
  operands: ["server", "mode?", "argument*"],
  does: [writes("store:memcached {mode}", unlike("mode", /^(?:display|stats|settings|sizes)$/))],
  examples: {
    allow: ["memcached-tool cache1:11211", "memcached-tool cache1:11211 stats"],
    guard: { "memcached-tool cache1:11211 dump": ["write store:memcached dump"] },
    doubt: {},
  },
});
