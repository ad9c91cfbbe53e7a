import { defineTool, disrupts, flags, unlike, values } from "../tool.ts";

export default defineTool({
  name: "rc-service",
  source: "rc-service(8), OpenRC 0.45",
  options: {
    ...flags("-l|--list -h|--help -q|--quiet -v|--verbose -C|--nocolor -V|--version -i|--ifexists"),
    ...values("-e|--exists -r|--resolve"),
  },
  operands: ["service?", "command*"],
  does: [disrupts("service:{service}", unlike("command", /^(?:status|describe|help)$/))],
  examples: {
    allow: ["rc-service nginx status", "rc-service -l", "rc-service -e nginx"],
    guard: { "rc-service nginx restart": ["disrupt service:nginx"], "rc-service -e 1 -r 1 nginx stop": ["disrupt service:nginx"] },
    doubt: {},
  },
});
