import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "xfs_admin",
  source: "recalled from xfs_admin(8), xfsprogs 6.1",
  options: {
    ...flags("-l -u -V"),
    ...values("-r"),
    "-L": { takes: "value", does: [writes("volume:label of {device:a file system}")] },
    "-U": { takes: "value", does: [writes("volume:UUID of {device:a file system}")] },
  },
  operands: ["device?"],
  examples: {
    allow: ["xfs_admin -lu /dev/sda1"],
    guard: {
      "xfs_admin -L data /dev/sda1": ["write volume:label of /dev/sda1"],
      "xfs_admin -U generate /dev/sda1": ["write volume:UUID of /dev/sda1"],
    },
    doubt: { "xfs_admin -c 0 /dev/sda1": "unknown-option" },
  },
});
