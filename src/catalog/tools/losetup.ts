import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "losetup",
  source: "losetup(8), util-linux 2.38.1",
  options: {
    ...flags("-a|--all -l|--list -n|--noheadings -J|--json --raw -v|--verbose --output-all -f|--find"),
    ...values("-j|--associated -O|--output"),
    "-d, --detach": { takes: "value", does: [writes("volume:{--detach}")] },
    "-D, --detach-all": { takes: "flag", does: [writes("volume:loop devices")] },
  },
  operands: ["device?", "file?"],
  does: [writes("volume:{device}", when("file")), writes("volume:loop device for {device}", when("--find"), when("device"))],
  examples: {
    allow: ["losetup -a", "losetup --list -O NAME,BACK-FILE", "losetup -f", "losetup /dev/loop0", "losetup -j /srv/a.img"],
    guard: {
      "losetup /dev/loop0 /srv/a.img": ["write volume:/dev/loop0"],
      "losetup -f /srv/a.img": ["write volume:loop device for /srv/a.img"],
      "losetup -d /dev/loop0": ["write volume:/dev/loop0"],
      "losetup -D": ["write volume:loop devices"],
      "losetup -j 1 -O 1 /dev/loop0 /a": ["write volume:/dev/loop0"],
    },
    doubt: {},
  },
});
