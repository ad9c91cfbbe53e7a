import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "touch, gtouch",
  source: "touch(1), GNU coreutils 9.1",
  options: { ...flags("-a -c|--no-create -f -h|--no-dereference -m"), ...values("-d|--date -r|--reference -t --time") },
  operands: ["file*"],
  does: [writes("file:{file}")],
  examples: {
    allow: ["touch --help"],
    guard: {
      "touch -d yesterday -r a -t 01010000 --time atime /srv/x": ["write file:/srv/x"],
      "touch /tmp/scratch/a": ["write scratch:/tmp/scratch/a"],
    },
    doubt: { "touch $(ls)": "dynamic-word" },
  },
});
