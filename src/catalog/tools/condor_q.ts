import { defineTool } from "../tool.ts";

export default defineTool({
  name: "condor_q, condor_status, condor_history, condor_version",
  source: "recalled from HTCondor 23 manual, commands reference",
  optionsOnlyRead: true,
  examples: { allow: ["condor_q -better-analyze 12", "condor_status -avail"], guard: {}, doubt: {} },
});
