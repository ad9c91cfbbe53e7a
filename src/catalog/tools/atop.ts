import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "atop",
  source: "atop(1) 2.8",
  options: {
    ...flags("-a -A -B -c -C -d -D -f -F -g -G -l -L -m -M -n -N -o -p -R -s -S -u -v -V -x -y -Y -1 -h"),
    ...values("-b -e -P -J -r"),
    "-w": { takes: "value", does: [writes("file:{-w}")] },
  },
  operands: ["interval?", "count?"],
  examples: {
    allow: ["atop -r /var/log/atop/today -b 10:00 -e 10:05", "atop -P CPU,DSK 5 2", "atop -a 5 1"],
    guard: { "atop -w /srv/x 5": ["write file:/srv/x"] },
    doubt: {},
  },
});
