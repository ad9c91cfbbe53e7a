import { defineTool, disrupts, executes, flags, unless, values, when } from "../tool.ts";

export default defineTool({
  name: "nginx, openresty",
  source: "nginx(8), 1.22, Debian 12",
  options: {
    ...flags("-? -h -v -V -t -T -q"),
    ...values("-s -p"),
    // Testing a configuration opens its logs and loads its modules.
    "-c": { takes: "value", does: [executes("code:configuration {-c}")] },
    "-g": { takes: "value", does: [executes("code:directives {-g}")] },
    "-e": { takes: "value", does: [executes("code:log to {-e}")] },
  },
  does: [
    disrupts("service:nginx", when("-s")),
    executes("service:nginx", unless("-s", "-t", "-T", "-v", "-V", "-h", "-?")),
    executes("code:configuration below {-p}", when("-p")),
  ],
  examples: {
    allow: ["nginx -t", "nginx -T", "nginx -V", "nginx -tq"],
    guard: {
      "nginx -s reload": ["disrupt service:nginx"],
      nginx: ["execute service:nginx"],
      "nginx -t -c /tmp/x": ["execute code:configuration /tmp/x"],
      "nginx -t -g 'error_log /x;'": ["execute code:directives error_log /x;"],
      "nginx -t -e /srv/x": ["execute code:log to /srv/x"],
      "nginx -t -p /tmp/x": ["execute code:configuration below /tmp/x"],
    },
    doubt: { "nginx --frob": "unknown-option" },
  },
});
