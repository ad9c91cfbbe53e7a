import { defineTool, executes, flags, unlike, values } from "../tool.ts";

export default defineTool({
  name: "salt-run",
  source: "salt-run(1) 3006; salt/utils/parsers.py: Saltfile",
  loads: [{ files: "Saltfile" }],
  options: { ...flags("--no-color --version -h|--help"), ...values("-t|--timeout --out|--output -l|--log-level") },
  operands: ["function", "argument*"],
  does: [
    executes(
      "remote:runner {function}",
      unlike(
        "function",
        /^(?:manage\.(?:status|up|down|present|alived|versions)|jobs\.(?:active|list_jobs|list_job|print_job|last_run)|doc\.\w+)$/,
      ),
    ),
  ],
  examples: {
    allow: ["salt-run manage.status", "salt-run jobs.active"],
    guard: { "salt-run -t 1 --out 1 -l 1 state.orchestrate x": ["execute remote:runner state.orchestrate"] },
    doubt: {},
  },
});
