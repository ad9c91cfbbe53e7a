import { defineTool } from "../tool.ts";

export default defineTool({
  name: "qhost, qacct, qselect, qquota",
  source: "manual pages in doc/man/man1, Grid Engine 8.1, github.com/daimh/sge",
  optionsOnlyRead: true,
  examples: { allow: ["qhost -q"], guard: {}, doubt: {} },
});
