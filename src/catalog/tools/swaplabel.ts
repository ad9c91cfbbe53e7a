import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "swaplabel",
  source: "swaplabel(8), util-linux 2.38.1",
  options: {
    "-L, --label": { takes: "value", does: [writes("volume:{device}")] },
    "-U, --uuid": { takes: "value", does: [writes("volume:{device}")] },
  },
  operands: ["device"],
  examples: {
    allow: ["swaplabel /dev/sda2"],
    guard: { "swaplabel -L swap /dev/sda2": ["write volume:/dev/sda2"], "swaplabel -U x /dev/sda2": ["write volume:/dev/sda2"] },
    doubt: {},
  },
});
