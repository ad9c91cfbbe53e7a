import { attached, defineTool, executes, flags, unless, unlike, values } from "../tool.ts";

export default defineTool({
  name: "rsyslogd",
  source: "rsyslogd(8) 8.2302",
  options: { ...flags("-v"), ...attached("-N"), ...values("-f") },
  operands: [],
  // Checking a configuration loads the modules it names.
  does: [executes("service:rsyslog", unless("-N", "-v")), executes("code:modules of {-f}", unlike("-f", /^\/etc\/rsyslog[\w./-]*$/))],
  examples: {
    allow: ["rsyslogd -N1", "rsyslogd -N1 -f /etc/rsyslog.conf"],
    guard: { "rsyslogd -N1 -f /tmp/x": ["execute code:modules of /tmp/x"], rsyslogd: ["execute service:rsyslog"] },
    doubt: {},
  },
});
