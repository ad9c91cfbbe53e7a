import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lscgroup, lssubsys, cgget",
  source: "lscgroup(1), lssubsys(1), cgget(1), libcgroup 2.0",
  optionsOnlyRead: true,
  examples: {
    allow: ["lscgroup"],
    guard: {},
    doubt: {},
  },
});
