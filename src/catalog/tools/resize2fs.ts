import { defineTool, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "resize2fs",
  source: "resize2fs(8), e2fsprogs 1.47.0",
  options: { ...flags("-f -F -M -p -P -b -s"), ...values("-d -S -z") },
  operands: ["device", "size?"],
  does: [writes("volume:{device}")],
  // -P: print an estimate of the minimum size and exit.
  preview: [when("-P"), unless("-z", "-b", "-s")],
  examples: {
    allow: ["resize2fs -P /dev/sda1"],
    guard: { "resize2fs -d 1 -S 1 -z /x /dev/sda1 20G": ["write volume:/dev/sda1"] },
    doubt: {},
  },
});
