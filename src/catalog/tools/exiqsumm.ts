import { defineTool } from "../tool.ts";

export default defineTool({
  name: "exiqsumm, qshape, pflogsumm",
  source: "exiqsumm(8), exim 4.96; qshape(1), Postfix 3.7",
  optionsOnlyRead: true,
  examples: {
    allow: ["exiqsumm -c", "qshape deferred"],
    guard: {},
    doubt: {},
  },
});
