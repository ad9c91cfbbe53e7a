import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "fsck.xfs, fsck.vfat, fsck.fat, fsck.minix, fsck.btrfs, fsck.f2fs, fsck.cramfs, fsck.exfat, dosfsck",
  source: "fsck(8), util-linux 2.38.1: checkers repair",
  ...changes(writes("volume:file system")),
  examples: {
    allow: [],
    guard: { "fsck.xfs x": ["write volume:file system"] },
    doubt: {},
  },
});
