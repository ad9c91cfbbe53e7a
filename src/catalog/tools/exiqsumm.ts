import { defineTool } from "../tool.ts";

export default defineTool({
  name: "exiqsumm, exigrep, qshape, pflogsumm",
  source: "exiqsumm(8), exigrep(8), exim 4.96; qshape(1), Postfix 3.7",
  optionsOnlyRead: true,
  examples: {
    allow: ["exigrep shop /var/log/exim4/mainlog", "qshape deferred"],
    guard: {},
    doubt: {},
  },
});
