import { defineTool, flags, unless, writes } from "../tool.ts";

export default defineTool({
  name: "gdisk",
  source: "gdisk(8) 1.0.9",
  options: flags("-l|--list"),
  operands: ["device*"],
  does: [writes("device:{device:partition table}", unless("--list"))],
  examples: {
    allow: ["gdisk -l /dev/sda"],
    guard: { "gdisk /dev/sdb": ["write device:/dev/sdb"] },
    doubt: {},
  },
});
