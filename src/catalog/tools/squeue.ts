import { defineTool } from "../tool.ts";

export default defineTool({
  name: "squeue, sinfo, sacct, sstat, sprio, sshare, sreport",
  source: "squeue(1), sinfo(1), sacct(1), Slurm 22.05",
  optionsOnlyRead: true,
  examples: {
    allow: ["squeue -u deploy", "sinfo -N -l", "sacct -j 1"],
    guard: {},
    doubt: {},
  },
});
