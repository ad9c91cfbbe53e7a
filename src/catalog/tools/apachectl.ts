import { defineTool, disrupts, executes, flags, unless, unlike, values, when } from "../tool.ts";

export default defineTool({
  name: "apachectl, apache2ctl, httpd, apache2",
  source: "apache2ctl(8) and httpd(8), 2.4",
  options: {
    ...flags("-h -v -V -l -L -t -S -M -X"),
    ...values("-D -e"),
    "-f": { takes: "value", does: [executes("code:configuration {-f}")] },
    "-c": { takes: "value", does: [executes("code:directive {-c}")] },
    "-C": { takes: "value", does: [executes("code:directive {-C}")] },
    "-d": { takes: "value", does: [executes("code:configuration below {-d}")] },
    "-E": { takes: "value", does: [executes("code:log to {-E}")] },
    "-k": "value",
  },
  operands: ["command?"],
  does: [
    disrupts("service:apache {command}", unlike("command", /^(?:configtest|status|fullstatus)$/)),
    disrupts("service:apache {-k}", when("-k")),
    executes("service:apache", unless("command", "-k", "-t", "-S", "-M", "-v", "-V", "-l", "-L", "-h")),
  ],
  examples: {
    allow: ["apachectl configtest", "apachectl -S", "httpd -M", "apachectl status", "apache2ctl -t -D DUMP_VHOSTS -e info"],
    guard: {
      "apachectl graceful": ["disrupt service:apache graceful"],
      "apachectl -D a -e info restart": ["disrupt service:apache restart"],
      "httpd -k stop": ["disrupt service:apache stop"],
      httpd: ["execute service:apache"],
      "httpd -t -f /tmp/x": ["execute code:configuration /tmp/x"],
      "httpd -t -c x": ["execute code:directive x"],
      "httpd -t -C x": ["execute code:directive x"],
      "httpd -t -d /tmp/x": ["execute code:configuration below /tmp/x"],
      "httpd -t -E /srv/x": ["execute code:log to /srv/x"],
      "httpd -k stop status": ["disrupt service:apache stop"],
      "httpd -f a -c b -C c -d d -E e status": [
        "execute code:configuration a",
        "execute code:directive b",
        "execute code:directive c",
        "execute code:configuration below d",
        "execute code:log to e",
      ],
    },
    doubt: { "apachectl --frob": "unknown-option" },
  },
});
