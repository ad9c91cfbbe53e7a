import { defineTool, disrupts, flags, like, values } from "../tool.ts";

export default defineTool({
  name: "gobgp",
  source: "recalled from GoBGP 3 CLI documentation",
  options: { ...flags("-j|--json -d|--debug -q|--quiet -t|--tls"), ...values("-u|--host -p|--port --timeout --tls-ca-file") },
  withoutCommand: "help",
  commands: {
    "neighbor, n": {
      /*READ*/ syntax: "words",
      operands: ["word*"],
      does: [
        disrupts("network:routing", like("word", /^(?:add|del|update|reset|softreset|softresetin|softresetout|enable|disable|shutdown)$/)),
      ],
    },
    "global, monitor, mrt, rpki, vrf, policy, bmp": {
      syntax: "words",
      operands: ["word*"],
      does: [disrupts("network:routing", like("word", /^(?:add|del|all|set|inject|enable|disable|reset|softreset|dump|as|policy2)$/))],
    },
  },
  examples: {
    allow: [
      "gobgp neighbor",
      "gobgp neighbor 10.0.0.1 adj-in",
      "gobgp -j global rib",
      "gobgp -u 1 -p 1 --timeout 1 --tls-ca-file 1 neighbor",
    ],
    guard: { "gobgp global rib add 10.0.0.0/8": ["disrupt network:routing"], "gobgp neighbor 10.0.0.1 reset": ["disrupt network:routing"] },
    doubt: { "gobgp frobnicate": "unknown-command" },
  },
});
