import { defineTool, like, values, writes } from "../tool.ts";

export default defineTool({
  name: "snmpget, snmpwalk, snmpbulkwalk, snmpbulkget, snmpgetnext, snmptable, snmpdf, snmpstatus, snmpnetstat, snmptranslate, snmpdelta",
  source: "snmpcmd(1), net-snmp 5.9",
  optionsOnlyRead: true,
  options: {
    ...values("-A -a -c -C -D -e -E -l -m -M -n -O -I -P -r -t -T -u -v -x -X -Y -Z"),
    // -Lf FILE and -LF PRIORITY FILE log to a file.
    "-L": { takes: "value", does: [writes("file:log of snmp", like("-L", /f/i))] },
  },
  operands: ["argument*"],
  examples: {
    allow: ["snmpwalk -v2c -c public 10.0.0.1 1.3.6.1.2.1.1", "snmpget -v3 -u ops -l authPriv -a SHA -A x switch1 sysUpTime.0"],
    guard: { "snmpget -Lf /srv/x h o": ["write file:/repo/log of snmp"] },
    doubt: {},
  },
});
