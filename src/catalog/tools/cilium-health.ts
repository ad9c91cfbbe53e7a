import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "cilium-health",
  source: "Documentation/cmdref/cilium-health_status.md, github.com/cilium/cilium; get and ping: recalled from 1.15",
  options: { ...flags("-D|--debug"), ...values("-H|--host") },
  withoutCommand: "help",
  commands: {
    "status, get, ping": { /*READ*/ options: { ...flags("--probe --succinct --verbose"), ...values("-o|--output") }, operands: ["node?"] },
  },
  examples: {
    allow: ["cilium-health status --probe", "cilium-health -H 1 status"],
    guard: {},
    doubt: { "cilium-health frobnicate": "unknown-command" },
  },
});
