import { defineTool, disrupts, flags, unlike, values } from "../tool.ts";

export default defineTool({
  // What makes packets by hand, or serves echoes, is a doubt.
  name: "nping",
  source: "nping(1), nmap 7.9x",
  syntax: "gnu",
  options: {
    ...flags(
      "--tcp-connect --tcp --udp --icmp --traceroute|--tr -6|--ipv6 --privileged --unprivileged --send-ip -H|--hide-sent -N|--no-capture -v|--verbose -q -h|--help -V|--version",
    ),
    ...values("-p|--dest-port -e|--interface --ttl"),
    // Without an end, and without the pause of a second, it floods.
    "-c, --count": { takes: "value", does: [disrupts("network:hosts scanned or flooded", unlike("--count", /^[1-9]\d{0,3}$/))] },
  },
  operands: ["host*"],
  examples: {
    allow: ["nping --tcp -p 443 -c 3 web.example.com", "nping --icmp -v 10.0.0.5"],
    guard: { "nping --udp -c 0 h": ["disrupt network:hosts scanned or flooded"] },
    doubt: { "nping --rate 9000 h": "unknown-option", "nping --data-string x h": "unknown-option" },
  },
});
