import { defineTool, flags, readsOnly, values } from "../tool.ts";

export default defineTool({
  name: "terrascan",
  source: "terrascan 1.18, documentation",
  syntax: "pflag",
  options: { ...values("-l|--log-level -x|--log-type -o|--output") },
  commands: {
    version: readsOnly,
    scan: {
      options: {
        ...flags("--show-passed -v|--verbose --non-recursive --use-colors --use-terraform-cache"),
        ...values(
          "-i|--iac-type --iac-version -t|--policy-type -d|--iac-dir -f|--iac-file --severity --categories --skip-rules --scan-rules -o|--output -l|--log-level",
        ),
      },
      operands: [],
    },
  },
  examples: {
    allow: ["terrascan scan -i k8s -d .", "terrascan -l debug -x json -o yaml version"],
    guard: {},
    doubt: {
      "terrascan frobnicate": "unknown-command",
      "terrascan scan --webhook-url http://x": "unknown-option",
      "terrascan scan -c x": "unknown-option",
      "terrascan init": "unknown-command",
    },
  },
});
