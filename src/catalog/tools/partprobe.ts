import { defineTool, flags, when, writes } from "../tool.ts";

export default defineTool({
  name: "partprobe",
  source: "partprobe(8), parted 3.5",
  options: flags("-d|--dry-run -s|--summary -v|--version -h|--help"),
  operands: ["device*"],
  // It tells the kernel even when it only prints a summary.
  preview: [when("--dry-run")],
  does: [writes("device:{device:all}")],
  examples: {
    allow: ["partprobe -d -s /dev/sda"],
    guard: { "partprobe -s": ["write device:all"], "partprobe /dev/sda": ["write device:/dev/sda"] },
    doubt: {},
  },
});
