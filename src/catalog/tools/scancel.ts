import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "scancel, sbatch, srun, salloc, sattach, sbcast, qsub, qdel, bsub, bkill",
  source: "scancel(1), sbatch(1), srun(1), Slurm 22.05",
  ...changes(executes("queue:batch jobs")),
  examples: {
    allow: [],
    guard: { "scancel x": ["execute queue:batch jobs"] },
    doubt: {},
  },
});
