import { attached, defineTool, deletes, flags, values } from "../tool.ts";

export default defineTool({
  name: "sdiag",
  source: "src/sdiag/opts.c, Slurm 26.11",
  options: {
    ...flags("-a|--all -i|--sort-by-id -t|--sort-by-time -T|--sort-by-time2 --no-trunc --usage -V|--version -h|--help"),
    ...values("-M|--cluster|--clusters"),
    ...attached("--json --yaml"),
    "-r, --reset": { takes: "flag", does: [deletes("metric:scheduler counters")] },
  },
  operands: [],
  examples: {
    allow: ["sdiag -i"],
    guard: { "sdiag -r": ["delete metric:scheduler counters"] },
    doubt: { "sdiag --frobnicate": "unknown-option" },
  },
});
