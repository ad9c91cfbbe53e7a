import { defineTool } from "../tool.ts";

export default defineTool({
  name: "nfsd-top, irqtop",
  source: "irqtop(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: {
    allow: ["irqtop -d 2"],
    guard: {},
    doubt: {},
  },
});
