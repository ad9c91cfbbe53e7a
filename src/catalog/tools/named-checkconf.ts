import { defineTool, discloses, executes, flags, unless, unlike, values, when } from "../tool.ts";

export default defineTool({
  name: "named-checkconf",
  source: "named-checkconf(8), BIND 9.18",
  options: { ...flags("-h -j -l -p -v -x -z -c -i"), ...values("-t") },
  operands: ["file?"],
  // -p prints the configuration with its keys unless -x hides them.
  // Plugins that a configuration names are loaded to check their parameters.
  does: [
    discloses("secret:keys of named", when("-p"), unless("-x")),
    executes("code:plugins of {file}", unlike("file", /^\/etc\/(?!.*\.\.)/)),
  ],
  examples: {
    allow: ["named-checkconf", "named-checkconf -px", "named-checkconf -z -t /srv/jail /etc/bind/named.conf"],
    guard: {
      "named-checkconf /tmp/named.conf": ["execute code:plugins of /tmp/named.conf"],
      "named-checkconf -t /srv/jail /tmp/x": ["execute code:plugins of /tmp/x"],
      "named-checkconf -p": ["disclose secret:keys of named"],
    },
    doubt: {},
  },
});
