import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lpstat, lpq, lpinfo",
  source: "CUPS 2.4, systemv/lpstat.c, systemv/lpinfo.c and berkeley/lpq.c, github.com/OpenPrinting/cups",
  optionsOnlyRead: true,
  examples: { allow: ["lpstat -t", "lpq -a"], guard: {}, doubt: {} },
});
