import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "kpartx",
  source: "kpartx(8), multipath-tools 0.9",
  options: {
    ...flags("-l -r -f -g -s -v -n"),
    ...values("-p"),
    "-a": { takes: "flag", does: [writes("volume:{device}")] },
    "-d": { takes: "flag", does: [writes("volume:{device}")] },
    "-u": { takes: "flag", does: [writes("volume:{device}")] },
  },
  operands: ["device"],
  examples: {
    allow: ["kpartx -l /dev/sda", "kpartx -l -p x /dev/sda"],
    guard: {
      "kpartx -av /srv/a.img": ["write volume:/srv/a.img"],
      "kpartx -d /srv/a.img": ["write volume:/srv/a.img"],
      "kpartx -u /dev/mapper/x": ["write volume:/dev/mapper/x"],
    },
    doubt: {},
  },
});
