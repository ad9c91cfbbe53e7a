import { defineTool, executes, flags, unless } from "../tool.ts";

export default defineTool({
  name: "nagios, nagios4, naemon, icinga",
  source: "nagios 4.4 documentation, Verifying your configuration",
  options: { ...flags("-v|--verify-config -h|--help -V|--version") },
  operands: ["file"],
  does: [executes("service:nagios", unless("--verify-config"))],
  examples: {
    allow: ["nagios -v /etc/nagios/nagios.cfg"],
    guard: { "nagios /etc/nagios/nagios.cfg": ["execute service:nagios"] },
    doubt: {},
  },
});
