import { snmpOptions } from "./_snmp.ts";
import { defineTool, values } from "../tool.ts";

export default defineTool({
  name: "snmpget, snmpwalk, snmpbulkwalk, snmpbulkget, snmpgetnext, snmptable, snmpdf, snmpstatus, snmpnetstat, snmptranslate",
  source: "snmpcmd(1) of net-snmp/net-snmp, 5.9",
  options: { ...snmpOptions, ...values("-C") },
  operands: ["argument*"],
  examples: {
    allow: ["snmpwalk -v2c -c public -Cc 10.0.0.1 1.3.6.1.2.1.1", "snmpget -v3 -u ops -l authPriv -a SHA -A x switch1 sysUpTime.0"],
    guard: { "snmpget -Lf /srv/x h o": ["write file:/repo/log of snmp"] },
    doubt: {
      "snmpget --logOption='f /srv/x' h o": "unknown-option",
      "snmpget -Y mibdirs=/srv h o": "unknown-option",
    },
  },
});
