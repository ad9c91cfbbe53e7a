import { connects, defineTool, disrupts, flags, values, when } from "../tool.ts";

export default defineTool({
  name: "ping, ping4, ping6",
  source: "ping(8), iputils 20221126",
  options: {
    ...flags("-3 -4 -6 -a -A -b -B -C -d -D -e -H -L -n -O -q -r -R -U -v -V"),
    "-f": { takes: "flag", does: [disrupts("network:{host}", when("host"))] },
    ...values("-c -F -i -I -l -m -M -N -p -Q -s -S -t -T -w -W"),
  },
  operands: ["host*"],
  does: [connects("network:{host}", when("host"))],
  examples: {
    allow: ["ping -c 3 -W 2 -i 1 example.org", "ping -6 -n ::1"],
    guard: { "ping -f 10.0.0.1": ["disrupt network:10.0.0.1"] },
    doubt: { "ping --frob h": "unknown-option" },
  },
});
