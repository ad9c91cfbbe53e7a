import { attached, defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "sar, sadf",
  source: "sar(1), sadf(1), sysstat 12.6.1",
  options: {
    ...flags(
      "-A -B -b -C -D -d -F -H -h -p -q -R -r -S -t -u -V -v -W -w -x -y -z -T -U -c -g --human --pretty --sadc --help --version -1 -2 -3 -4 -5 -6 -7 -8 -9",
    ),
    ...values("-i -I -j -m -n -o -P -s -e -f -O"),
    // The archive's name may stand in `-O`; without one it is made here.
    "-l": { takes: "flag", does: [writes("file:PCP archive {-O:}")] },
    ...attached("--dec --dev --fs --iface --int"),
  },
  operands: ["word*"],
  does: [writes("file:{-o}", when("-o"))],
  examples: {
    allow: ["sar -u 2 5", "sar -n DEV -f /var/log/sysstat/sa01 -s 10:00:00", "sadf -d -- -u"],
    guard: {
      "sadf -l -O pcparchive=/srv/x a": ["write file:/repo/PCP archive pcparchive=/srv/x"],
      "sar -o /srv/x 1 1": ["write file:/srv/x"],
    },
    doubt: { "sar --frob": "unknown-option" },
  },
});
