import { defineTool, deletes } from "../tool.ts";

export default defineTool({
  name: "atrm",
  source: "atrm(1), at 3.2.5",
  operands: ["job*"],
  does: [deletes("schedule:job {job}")],
  examples: { allow: ["atrm --version"], guard: { "atrm 3": ["delete schedule:job 3"] }, doubt: {} },
});
