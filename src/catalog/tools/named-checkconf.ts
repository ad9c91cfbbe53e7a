import { defineTool, discloses, flags, unless, values, when } from "../tool.ts";

export default defineTool({
  name: "named-checkconf",
  source: "named-checkconf(8), BIND 9.18",
  options: { ...flags("-h -j -l -p -v -x -z -c -i"), ...values("-t") },
  operands: ["file?"],
  // -p prints the configuration with its keys unless -x hides them.
  does: [discloses("secret:keys of named", when("-p"), unless("-x"))],
  examples: {
    allow: ["named-checkconf", "named-checkconf -px", "named-checkconf -z /etc/bind/named.conf"],
    guard: { "named-checkconf -p": ["disclose secret:keys of named"] },
    doubt: {},
  },
});
