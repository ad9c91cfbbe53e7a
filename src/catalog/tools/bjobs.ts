import { defineTool } from "../tool.ts";

export default defineTool({
  name: "bjobs, bhosts, bqueues, bhist, busers, lsload, lshosts",
  source: "recalled from IBM Spectrum LSF 10.1 command reference",
  optionsOnlyRead: true,
  examples: { allow: ["bjobs -u all", "bhosts -w"], guard: {}, doubt: {} },
});
