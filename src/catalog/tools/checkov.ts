import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "checkov",
  source: "checkov 3, CLI command reference; README, Configuration using a config file: external-checks-dir",
  loads: [{ files: ".checkov.yml .checkov.yaml", in: ["--directory"] }],
  options: {
    ...flags("-h|--help -v|--version -l|--list --quiet --compact -s|--soft-fail --skip-download"),
    ...values(
      "-d|--directory -f|--file --framework --skip-framework -c|--check --skip-check -o|--output --skip-path --var-file --baseline --hard-fail-on --soft-fail-on --repo-root-for-plan-enrichment",
    ),
  },
  operands: [],
  examples: {
    allow: ["checkov -d . --framework terraform --quiet", "checkov -f plan.json -o json"],
    guard: {},
    doubt: {
      "checkov -d . --external-checks-dir /tmp/x": "unknown-option",
      "checkov -d . --bc-api-key k": "unknown-option",
      "checkov -d . --create-baseline": "unknown-option",
    },
  },
});
