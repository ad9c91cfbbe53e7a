import { defineTool } from "../tool.ts";

export default defineTool({
  name: "xfs_info, xfs_bmap, xfs_estimate",
  source: "xfs_info(8), xfs_bmap(8), xfsprogs 6.1",
  optionsOnlyRead: true,
  examples: {
    allow: ["xfs_info /srv", "xfs_bmap -v /srv/a.img"],
    guard: {},
    doubt: {},
  },
});
