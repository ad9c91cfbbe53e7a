import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "atopsar",
  source: "atopsar(1), man/atopsar.1, atop 2.11, github.com/Atoptool/atop",
  options: {
    ...flags("-a -A -c -p -P -m -s -l -f -d -n -i -I -w -W -t -T -u -U -y -Y -x -C -M -H -S -k -O -G -D -N -g -v"),
    ...values("-r -b -e -R"),
  },
  operands: ["number*"],
  examples: {
    allow: ["atopsar -c -r /var/log/atop/atop_20240502", "atopsar -m 1 5"],
    guard: {},
    doubt: { "atopsar --frobnicate": "unknown-option" },
  },
});
