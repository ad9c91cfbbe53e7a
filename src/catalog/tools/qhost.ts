import { defineTool } from "../tool.ts";

export default defineTool({
  name: "qhost, qacct, qselect, qquota",
  source: "recalled from Grid Engine 8.1 manual pages",
  optionsOnlyRead: true,
  examples: { allow: ["qhost -q"], guard: {}, doubt: {} },
});
