import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "crm_simulate",
  source: "recalled from crm_simulate(8), Pacemaker 2.1",
  options: {
    ...flags(
      "-L|--live-check -s|--show-scores -U|--show-utilization -R|--run -V|--verbose -Q|--quiet -P|--pending -j -r|--show-attrs -?|--help",
    ),
    ...values("-x|--xml-file"),
  },
  operands: [],
  examples: {
    allow: ["crm_simulate -sL"],
    guard: {},
    doubt: { "crm_simulate -L --op-inject x": "unknown-option", "crm_simulate -SL": "unknown-option" },
  },
});
