import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lpstat, lpq, lpinfo",
  source: "recalled from lpstat(1), lpq(1), lpinfo(8), CUPS 2.4",
  optionsOnlyRead: true,
  examples: { allow: ["lpstat -t", "lpq -a"], guard: {}, doubt: {} },
});
