import { defineTool, executes, flags, unless } from "../tool.ts";

export default defineTool({
  name: "named",
  source: "named(8) and bin/named/main.c, BIND 9.21",
  options: { ...flags("-v -V") },
  operands: [],
  does: [executes("service:named", unless("-v", "-V"))],
  examples: {
    allow: ["named -v", "named -V"],
    guard: { named: ["execute service:named"] },
    doubt: { "named --frobnicate": "unknown-option" },
  },
});
