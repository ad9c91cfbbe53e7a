import { attached, defineTool, executes, flags, unless, values } from "../tool.ts";

export default defineTool({
  name: "rsyslogd",
  source: "rsyslogd(8) 8.2302",
  options: { ...flags("-v"), ...attached("-N"), ...values("-f") },
  operands: [],
  does: [executes("service:rsyslog", unless("-N", "-v"))],
  examples: {
    allow: ["rsyslogd -N1", "rsyslogd -N1 -f /etc/rsyslog.conf"],
    guard: { rsyslogd: ["execute service:rsyslog"] },
    doubt: {},
  },
});
