import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "snmpset, snmptrap, snmpinform, snmpusm, snmpvacm",
  source: "snmpset(1), snmptrap(1), net-snmp 5.9",
  ...changes(writes("device:managed over SNMP")),
  examples: {
    allow: [],
    guard: { "snmpset x": ["write device:managed over SNMP"] },
    doubt: {},
  },
});
