import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "xfs_growfs, xfs_freeze, xfs_fsr, xfs_copy, xfs_restore, xfs_mdrestore",
  source: "xfs_growfs(8) and its neighbours, xfsprogs 6.1",
  ...changes(writes("volume:xfs file system")),
  examples: {
    allow: [],
    guard: { "xfs_growfs x": ["write volume:xfs file system"] },
    doubt: {},
  },
});
