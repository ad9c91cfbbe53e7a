import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "hdparm",
  source: "hdparm(8) 9.65",
  // Most options show a setting alone and change it with a number; only those that take none are known here.
  options: flags("-i -I -g -C -t -T -H -v -q -V -h --direct --Istdout"),
  operands: ["device*"],
  examples: {
    allow: ["hdparm -I /dev/sda", "hdparm -tT --direct /dev/nvme0n1", "hdparm -C /dev/sda"],
    guard: {},
    doubt: {
      "hdparm -S 120 /dev/sda": "unknown-option",
      "hdparm --security-erase p /dev/sda": "unknown-option",
      "hdparm -y /dev/sda": "unknown-option",
    },
  },
});
