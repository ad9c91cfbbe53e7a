import { defineTool, flags, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "blkid",
  source: "blkid(8), util-linux 2.38.1",
  options: {
    ...flags("-d|--no-encoding -D|--no-part-details -i|--info -k|--list-filesystems -l|--list-one -p|--probe -V|--version -h|--help"),
    "-g, --garbage-collect": { takes: "flag", does: [writes("file:/run/blkid/blkid.tab")] },
    ...values(
      "-c|--cache-file -H|--hint -L|--label -n|--match-types -o|--output -O|--offset -s|--match-tag -S|--size -t|--match-token -u|--usages -U|--uuid",
    ),
  },
  operands: ["device*"],
  does: [writes("file:{--cache-file}", unlike("--cache-file", /^\/dev\/null$/))],
  examples: {
    allow: ["blkid -o value -s UUID /dev/sda1", "blkid -L root", "blkid -c /dev/null"],
    guard: { "blkid -g": ["write file:/run/blkid/blkid.tab"], "blkid -c /srv/x": ["write file:/srv/x"] },
    doubt: {},
  },
});
