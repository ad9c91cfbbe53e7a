import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "zramctl",
  source: "zramctl(8), util-linux 2.38.1",
  options: {
    ...flags("-n|--noheadings --output-all --raw --bytes -b"),
    ...values("-o|--output"),
    "-r, --reset": { takes: "flag", does: [writes("volume:{device}")] },
    "-f, --find": { takes: "flag", does: [writes("volume:compressed memory")] },
  },
  operands: ["device*"],
  examples: {
    allow: ["zramctl", "zramctl -o NAME,DISKSIZE /dev/zram0"],
    guard: { "zramctl -r -o NAME /dev/zram0": ["write volume:/dev/zram0"], "zramctl -f": ["write volume:compressed memory"] },
    doubt: { "zramctl -s 1G /dev/zram0": "unknown-option" },
  },
});
