import { defineTool, flags, unlike, when, writes } from "../tool.ts";

const settings = "-a -A -B -c -d -k -m -M -Q -r -u -W";

export default defineTool({
  name: "hdparm",
  source: "hdparm(8) 9.65",
  // Those of the second row show a setting, and change it where a number follows, attached or as a word.
  options: { ...flags("-i -I -g -C -t -T -H -v -q -V -h --direct --Istdout"), ...flags(settings) },
  operands: ["device*"],
  does: [writes("volume:settings of a disk", unlike("device", /^\//), when(...settings.split(" ")))],
  examples: {
    allow: ["hdparm -I /dev/sda", "hdparm -tT --direct /dev/nvme0n1", "hdparm -C /dev/sda", "hdparm -WM /dev/sda"],
    guard: { "hdparm -B 127 /dev/sda": ["write volume:settings of a disk"] },
    doubt: {
      "hdparm -S 120 /dev/sda": "unknown-option",
      "hdparm --security-erase p /dev/sda": "unknown-option",
      "hdparm -B127 /dev/sda": "unknown-option",
      "hdparm -y /dev/sda": "unknown-option",
    },
  },
});
