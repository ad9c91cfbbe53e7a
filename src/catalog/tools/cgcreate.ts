import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "cgcreate, cgdelete, cgset, cgclassify, cgconfigparser, cgclear, cgrulesengd",
  source: "cgset(1), libcgroup 2.0",
  ...changes(writes("process:control group")),
  examples: {
    allow: [],
    guard: { "cgcreate x": ["write process:control group"] },
    doubt: {},
  },
});
