import { snmpOptions } from "./_snmp.ts";
import { defineTool, like, writes } from "../tool.ts";

export default defineTool({
  name: "snmpdelta",
  source: "snmpdelta(1), snmpcmd(1) of net-snmp/net-snmp, 5.9",
  // Each option of its own is a -C; a cluster that holds `l` may be the one that writes.
  options: { ...snmpOptions, "-C": { takes: "value", does: [writes("file:HOST-INSTANCE", like("-C", /l/))] } },
  operands: ["argument*"],
  examples: {
    allow: ["snmpdelta -v 2c -c public -Cs -Cp 5 h ifInOctets.1"],
    guard: {
      "snmpdelta -Lf /srv/x -Cs h o": ["write file:/repo/log of snmp"],
      "snmpdelta -c public -v 1 -Cl h ifInOctets.1": ["write file:/repo/HOST-INSTANCE"],
    },
    doubt: { "snmpdelta --x=y h o": "unknown-option" },
  },
});
