import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "fsck",
  source: "fsck(8), util-linux 2.38.1",
  optionsOnlyRead: true,
  options: { ...flags("-A -a -l -M -N -P -R -s -T -V -y"), ...values("-C -r -t") },
  operands: ["device*"],
  does: [writes("volume:{device:file systems}")],
  preview: [when("-N")],
  examples: {
    allow: ["fsck -N /dev/sda1"],
    guard: { "fsck -y /dev/sda1": ["write volume:/dev/sda1"], "fsck -A": ["write volume:file systems"] },
    doubt: {},
  },
});
