import { defineTool } from "../tool.ts";

export default defineTool({
  name: "exiqgrep, exiqsumm, eximstats, exigrep, qshape, pflogsumm",
  source: "exiqgrep(8), eximstats(8), exim 4.96; qshape(1), Postfix 3.7",
  optionsOnlyRead: true,
  examples: {
    allow: ["eximstats /var/log/exim4/mainlog", "qshape deferred"],
    guard: {},
    doubt: {},
  },
});
