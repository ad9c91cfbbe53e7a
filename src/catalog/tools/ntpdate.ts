import { defineTool, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "ntpdate, ntpdig, sntp",
  source: "ntpdate(8), ntpsec 1.2.2",
  options: { ...flags("-4 -6 -b -B -d -q -s -u -v -j -S"), ...values("-a -e -k -K -l -o -p -t -c") },
  operands: ["server*"],
  does: [writes("host:clock")],
  preview: [when("-q"), unless("-s", "-S", "-l")],
  examples: {
    allow: ["ntpdate -q pool.example.com"],
    guard: { "ntpdate -u pool.example.com": ["write host:clock"] },
    doubt: {},
  },
});
