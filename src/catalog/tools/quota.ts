import { defineTool } from "../tool.ts";

export default defineTool({
  name: "quota, repquota, quotastats",
  source: "quota(1), repquota(8), quotastats(8), quota 4.06",
  optionsOnlyRead: true,
  examples: {
    allow: ["quota -s", "repquota -as"],
    guard: {},
    doubt: {},
  },
});
