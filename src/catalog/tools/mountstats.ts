import { defineTool } from "../tool.ts";

export default defineTool({
  name: "mountstats",
  source: "tools/mountstats/mountstats.py, nfs-utils",
  optionsOnlyRead: true,
  examples: { allow: ["mountstats --nfs /data"], guard: {}, doubt: {} },
});
