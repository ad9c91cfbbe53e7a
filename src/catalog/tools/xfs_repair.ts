import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "xfs_repair",
  source: "xfs_repair(8), xfsprogs 6.1",
  options: { ...flags("-f -L -n -P -v -d -e -V"), ...values("-l -r -m -o -c -t -a -b") },
  operands: ["device"],
  does: [writes("volume:{device}")],
  preview: [when("-n")],
  examples: {
    allow: ["xfs_repair -n /dev/sda1"],
    guard: { "xfs_repair -L -l 1 -r 1 -m 1 -o 1 -c 1 -t 1 -a 1 -b 1 /dev/sda1": ["write volume:/dev/sda1"] },
    doubt: {},
  },
});
