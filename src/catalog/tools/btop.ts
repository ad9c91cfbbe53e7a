import { defineTool } from "../tool.ts";

export default defineTool({
  // As top and htop do, they can send a signal when a human presses a key.
  name: "btop, bpytop, btm, gtop, nvtop",
  source: "recalled from READMEs of btop 1.3, bpytop 1.0, bottom 0.9, gtop 1.1 and nvtop 3.0",
  optionsOnlyRead: true,
  examples: { allow: ["btm --basic", "nvtop -d 5"], guard: {}, doubt: {} },
});
