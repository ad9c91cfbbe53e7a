import { defineTool, executes, flags, unless, unlike, values } from "../tool.ts";

export default defineTool({
  name: "lighttpd",
  source: "lighttpd(8) 1.4",
  options: { ...flags("-t -tt -v -V -h"), ...values("-f") },
  operands: [],
  // A configuration can include what a command prints, even while it is only tested.
  does: [
    executes("service:lighttpd", unless("-t", "-tt", "-v", "-V", "-h")),
    executes("code:configuration {-f}", unlike("-f", /^\/etc\/lighttpd\/(?!.*\.\.)/)),
  ],
  examples: {
    allow: ["lighttpd -tt -f /etc/lighttpd/lighttpd.conf"],
    guard: { "lighttpd -f /etc/lighttpd/a": ["execute service:lighttpd"], "lighttpd -t -f x": ["execute code:configuration x"] },
    doubt: {},
  },
});
