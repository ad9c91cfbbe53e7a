import { defineTool, flags, unless, writes } from "../tool.ts";

export default defineTool({
  name: "luac",
  source: "luac(1) 5.4",
  options: { ...flags("-l -p -v") },
  operands: ["file*"],
  does: [writes("file:luac.out", unless("-p"))],
  examples: {
    allow: ["luac -p a.lua"],
    guard: { "luac a.lua": ["write file:/repo/luac.out"] },
    doubt: {},
  },
});
