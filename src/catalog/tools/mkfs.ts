import { defineTool, like, writes } from "../tool.ts";

export default defineTool({
  name: "mkfs, mkfs.ext2, mkfs.ext3, mkfs.ext4, mke2fs, mkfs.xfs, mkfs.btrfs, mkfs.vfat, mkfs.fat, mkfs.msdos, mkfs.ntfs, mkfs.exfat, mkfs.f2fs, mkfs.minix, mkfs.cramfs, mkfs.bfs, mkfs.erofs, mkfs.bcachefs, mkfs.jfs, mkfs.reiserfs, mkdosfs, mkntfs, mkswap, blkdiscard",
  source: "mkfs(8), mkswap(8), blkdiscard(8), util-linux 2.38.1; mke2fs(8), e2fsprogs 1.47.0",
  syntax: "words",
  operands: ["argument*"],
  does: [writes("device:{argument}", like("argument", /^[^-]/))],
  examples: {
    allow: [],
    guard: {
      "mkfs.ext4 -L data /dev/sdb1": ["write device:data", "write device:/dev/sdb1"],
      "mkswap /dev/sdb2": ["write device:/dev/sdb2"],
      "blkdiscard -f /dev/sdc": ["write device:/dev/sdc"],
    },
    doubt: {},
  },
});
