import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "pvcreate",
  source: "pvcreate(8), LVM 2.03",
  optionsOnlyRead: true,
  operands: ["device*"],
  does: [writes("device:{device}")],
  examples: {
    allow: [],
    guard: { "pvcreate /dev/sdb1": ["write device:/dev/sdb1"] },
    doubt: {},
  },
});
