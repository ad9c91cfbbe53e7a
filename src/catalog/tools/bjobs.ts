import { defineTool, discloses } from "../tool.ts";

export default defineTool({
  name: "bjobs, bhosts, bqueues, bhist, busers, lsload, lshosts",
  source: "bjobs -env, IBM Spectrum LSF 10.1 command reference; the other commands: recalled",
  // It shows the environment that the job was submitted with.
  options: { "-env": { takes: "flag", does: [discloses("secret:environment of the job")] } },
  optionsOnlyRead: true,
  examples: { allow: ["bjobs -u all", "bhosts -w"], guard: { "bjobs -env 12": ["disclose secret:environment of the job"] }, doubt: {} },
});
