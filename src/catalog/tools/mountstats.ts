import { defineTool } from "../tool.ts";

export default defineTool({
  name: "mountstats",
  source: "recalled from mountstats(8), nfs-utils 2.6",
  optionsOnlyRead: true,
  examples: { allow: ["mountstats --nfs /data"], guard: {}, doubt: {} },
});
