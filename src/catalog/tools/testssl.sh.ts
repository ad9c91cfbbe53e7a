import { connects, defineTool, flags, values, when } from "../tool.ts";

export default defineTool({
  // Files it writes and the openssl it may be told to run stay undeclared.
  name: "testssl.sh, testssl",
  source: "testssl.sh 3.2, doc/testssl.1.md, github.com/drwetter/testssl.sh",
  options: {
    ...flags(
      "-e|--each-cipher -E|--cipher-per-proto -s|--std -f|--fs -p|--protocols -S|--server-defaults -P|--server-preference -h|--headers -U|--vulnerable -H|--heartbleed -I|--ccs -T|--ticketbleed -R|--renegotiation -C|--compression|--crime -B|--breach -O|--poodle -Z|--tls-fallback -W|--sweet32 -A|--beast -L|--lucky13 -F|--freak -J|--logjam -D|--drown -4|--rc4 --fast --sneaky --quiet --wide --show-each --full --assuming-http -g|--grease -c|--client-simulation -9 --bugs --ssl-native -b|--banner -v|--version --parallel --serial",
    ),
    ...values("--color -t|--starttls --ip --nodns --severity --connect-timeout --openssl-timeout --warnings --mapping"),
  },
  operands: ["uri?"],
  does: [connects("remote:{uri}", when("uri"))],
  examples: {
    allow: ["testssl.sh --fast example.com", "testssl.sh -p -S --quiet https://example.com", "testssl.sh --starttls smtp mail:25"],
    guard: {},
    doubt: { "testssl.sh --logfile /srv/x a": "unknown-option", "testssl.sh --openssl /tmp/x a": "unknown-option" },
  },
});
