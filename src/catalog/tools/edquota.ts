import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "edquota, setquota, quotaon, quotaoff, quotacheck, convertquota, warnquota",
  source: "edquota(8), setquota(8), quotaon(8), quotacheck(8), quota 4.06",
  ...changes(writes("configuration:disk quota")),
  examples: {
    allow: [],
    guard: { "edquota x": ["write configuration:disk quota"] },
    doubt: {},
  },
});
