import { defineTool, flags, like, values, writes } from "../tool.ts";

export default defineTool({
  name: "postconf",
  source: "postconf(1), Postfix 3.7",
  options: { ...flags("-d -f -h -H -l -m -a -A -n -p -P -M -F -v -x"), ...values("-c -C") },
  operands: ["parameter*"],
  // NAME=VALUE changes main.cf, with or without -e.
  does: [writes("configuration:postfix {parameter}", like("parameter", /=/))],
  examples: {
    allow: ["postconf -n", "postconf myhostname relayhost", "postconf -c /etc/postfix -C all -d"],
    guard: {
      "postconf relayhost=mx": ["write configuration:postfix relayhost=mx"],
      "postconf -c a=b -C c=d relayhost=mx": ["write configuration:postfix relayhost=mx"],
    },
    doubt: { "postconf -e relayhost=mx": "unknown-option", "postconf -X relayhost": "unknown-option" },
  },
});
