import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "crm_simulate",
  source: "Pacemaker 3, tools/crm_simulate.c, github.com/ClusterLabs/pacemaker",
  options: {
    ...flags(
      "-L|--live-check -s|--show-scores -U|--show-utilization -R|--run -V|--verbose -Q|--quiet -j|--pending -A|--show-attrs -c|--show-failcounts -a|--all-actions -?|--help",
    ),
    ...values("-x|--xml-file"),
  },
  operands: [],
  // What it cannot parse is shown.
  does: [reads("file:{--xml-file}", when("--xml-file"))],
  examples: {
    allow: ["crm_simulate -sL"],
    guard: { "crm_simulate -x .env": ["disclose secret:/repo/.env"] },
    doubt: { "crm_simulate -L --op-inject x": "unknown-option", "crm_simulate -SL": "unknown-option" },
  },
});
