import { defineTool } from "../tool.ts";

export default defineTool({
  name: "hwloc-info",
  source: "hwloc-info(1), hwloc 2.9, Debian 12",
  optionsOnlyRead: true,
  examples: { allow: ["hwloc-info --support"], guard: {}, doubt: {} },
});
