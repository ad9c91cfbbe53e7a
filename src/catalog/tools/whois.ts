import { connects, defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "whois",
  source: "whois(1) 5.5.17",
  options: {
    ...flags("-I -H --verbose --no-recursion -a -B -b -c -C -d -G -K -l -L -m -M -r -R -x"),
    ...values("-h|--host -i -q -s -T -t -V -v -g -p|--port"),
  },
  operands: ["object*"],
  // Any text to any port: more than a question to a registry.
  does: [connects("network:{--host:whois}"), writes("network:{--host:whois}", when("--port"))],
  examples: {
    allow: ["whois example.org", "whois -h whois.ripe.net -i mnt-by -T person x"],
    guard: { "whois -h 10.0.0.1 -p 443 x": ["write network:10.0.0.1"] },
    doubt: { "whois $(ls)": "dynamic-word" },
  },
});
