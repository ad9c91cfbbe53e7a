import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "crm_mon",
  source: "crm_mon(8), Pacemaker 2.1",
  options: {
    ...flags(
      "-1|--one-shot -A|--show-node-attributes -n|--group-by-node -r|--inactive -f|--failcounts -o|--operations -t|--timing-details -c|--tickets -b|--brief -j|--show-detail -R -V|--verbose -Q|--quiet -s|--simple-status --help --version",
    ),
    ...values("-i|--interval --output-as --include --exclude --node --resource"),
  },
  operands: [],
  examples: {
    allow: ["crm_mon -1Afr", "crm_mon -1 --output-as xml"],
    guard: {},
    doubt: { "crm_mon -E /tmp/x": "unknown-option", "crm_mon --output-to /srv/x": "unknown-option" },
  },
});
