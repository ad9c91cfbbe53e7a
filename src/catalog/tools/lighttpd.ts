import { defineTool, executes, flags, unless, values } from "../tool.ts";

export default defineTool({
  name: "lighttpd",
  source: "lighttpd(8) 1.4",
  options: { ...flags("-t -tt -v -V -h"), ...values("-f") },
  operands: [],
  does: [executes("service:lighttpd", unless("-t", "-tt", "-v", "-V", "-h"))],
  examples: {
    allow: ["lighttpd -tt -f /etc/lighttpd/lighttpd.conf"],
    guard: { "lighttpd -f x": ["execute service:lighttpd"] },
    doubt: {},
  },
});
