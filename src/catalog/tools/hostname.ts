import { names, token } from "./_printing.ts";
import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "hostname, domainname, nisdomainname, ypdomainname, dnsdomainname",
  source: "hostname(1) 3.23",
  options: {
    ...flags(
      "-a|--alias -A|--all-fqdns -b|--boot -d|--domain -f|--long|--fqdn -i|--ip-address -I|--all-ip-addresses -s|--short -y|--yp|--nis -v -V|--version -h|--help",
    ),
    ...values("-F|--file"),
  },
  operands: ["name?"],
  does: [writes("configuration:host name", when("name", "--file", "--boot"))],
  prints: (words) =>
    words.every((word) => /^-[fsd]$/.test(word)) ? token : words.every((word) => /^-[Ii]$/.test(word)) ? names : undefined,
  examples: {
    allow: ["hostname", "hostname -I", 'getent hosts "$(hostname -s)"', "curl http://localhost/node/$(hostname -s)"],
    guard: { "hostname web1": ["write configuration:host name"], "hostname -F a": ["write configuration:host name"] },
    doubt: {},
  },
});
