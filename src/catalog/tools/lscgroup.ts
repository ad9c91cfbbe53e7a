import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lscgroup, lssubsys, cgget, cgsnapshot",
  source: "lscgroup(1), cgget(1), libcgroup 2.0",
  optionsOnlyRead: true,
  examples: {
    allow: ["lscgroup"],
    guard: {},
    doubt: {},
  },
});
