import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "cilium-health",
  source: "recalled from Cilium 1.15 command reference, cilium-health",
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
