import { defineTool, deletes, flags, values } from "../tool.ts";

export default defineTool({
  name: "sdiag",
  source: "recalled from sdiag(1), Slurm 22.05",
  options: {
    ...flags("-a|--all -i|--sort-by-id -t|--sort-by-time -T|--sort-by-time2 --json --yaml -V|--version -h|--help"),
    ...values("-M|--cluster"),
    "-r, --reset": { takes: "flag", does: [deletes("metric:scheduler counters")] },
  },
  operands: [],
  examples: {
    allow: ["sdiag -i"],
    guard: { "sdiag -r": ["delete metric:scheduler counters"] },
    doubt: { "sdiag --frobnicate": "unknown-option" },
  },
});
