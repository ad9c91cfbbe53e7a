import { defineTool, executes, flags, unless, unlike, values } from "../tool.ts";

export default defineTool({
  name: "haproxy",
  source: "haproxy(1), 2.6, Debian 12",
  options: { ...flags("-v -vv -c -q -V -d -D -W -Ws -db"), ...values("-f -C -L -m -n -N -p -S -sf -st -x") },
  operands: ["file*"],
  does: [
    executes("service:haproxy", unless("-c", "-v", "-vv")),
    // Checking a configuration loads the Lua files it names.
    executes("code:configuration {-f}", unlike("-f", /^\/etc\/haproxy\/(?!.*\.\.)/)),
    executes("code:configuration {file}", unlike("file", /^\/etc\/haproxy\/(?!.*\.\.)/)),
  ],
  examples: {
    allow: ["haproxy -c -f /etc/haproxy/haproxy.cfg", "haproxy -vv"],
    guard: {
      "haproxy -f /etc/haproxy/haproxy.cfg -D": ["execute service:haproxy"],
      "haproxy -c -f /tmp/x": ["execute code:configuration /tmp/x"],
      "haproxy -c -C 1 -L 1 -m 1 -n 1 -N 1 -p 1 -S 1 -sf 1 -st 1 -x 1 -f /etc/haproxy/a -- /tmp/x": ["execute code:configuration /tmp/x"],
    },
    doubt: { "haproxy --frob": "unknown-option" },
  },
});
