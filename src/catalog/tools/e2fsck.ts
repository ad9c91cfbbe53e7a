import { defineTool, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "e2fsck, fsck.ext2, fsck.ext3, fsck.ext4",
  source: "e2fsck(8), e2fsprogs 1.47.0",
  options: { ...flags("-a -c -d -D -f -F -k -n -p -r -t -v -V -y"), ...values("-b -B -C -E -j -l -L -P -z") },
  operands: ["device"],
  does: [writes("volume:{device}")],
  // -n opens the file system read-only, but bad block lists and the undo file are still written.
  preview: [when("-n"), unless("-c", "-l", "-L", "-z", "-E", "-D")],
  examples: {
    allow: ["e2fsck -fn /dev/sda1", "fsck.ext4 -n /dev/sda1"],
    guard: {
      "e2fsck -n -c /dev/sda1": ["write volume:/dev/sda1"],
      "e2fsck -p -b 1 -B 1 -C 0 -E a -j j -l l -L L -P 1 -z /x /dev/sda1": ["write volume:/dev/sda1"],
    },
    doubt: {},
  },
});
