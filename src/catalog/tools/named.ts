import { defineTool, executes, flags, unless } from "../tool.ts";

export default defineTool({
  name: "named",
  source: "recalled from named(8), BIND 9.18",
  options: { ...flags("-v -V") },
  operands: [],
  does: [executes("service:named", unless("-v", "-V"))],
  examples: {
    allow: ["named -v", "named -V"],
    guard: { named: ["execute service:named"] },
    doubt: { "named --frobnicate": "unknown-option" },
  },
});
