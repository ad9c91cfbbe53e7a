import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  // As top and htop do, they can send a signal when a human presses a key. Options of only one of them stay a doubt.
  name: "btop, bpytop, gtop, nvtop",
  source: "recalled from READMEs of btop 1.3, bpytop 1.0, gtop 1.1 and nvtop 3.0",
  options: { ...flags("-v|--version -h|--help"), ...values("-d") },
  operands: [],
  examples: { allow: ["btop", "nvtop -d 5"], guard: {}, doubt: { "btop --config /srv/x": "unknown-option" } },
});
