import { defineTool } from "../tool.ts";

export default defineTool({
  name: "nfsiostat",
  source: "nfsiostat(8), nfs-utils 2.6.2",
  optionsOnlyRead: true,
  examples: { allow: ["nfsiostat 2 3"], guard: {}, doubt: {} },
});
