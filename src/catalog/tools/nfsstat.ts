import { defineTool } from "../tool.ts";

export default defineTool({
  name: "nfsstat",
  source: "nfsstat(8), nfs-utils 2.6.2",
  optionsOnlyRead: true,
  examples: { allow: ["nfsstat -s"], guard: {}, doubt: {} },
});
