import { defineTool, executes, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "tfsec",
  source: "tfsec 1.28 usage, aquasecurity.github.io/tfsec",
  options: {
    ...flags(
      "--concise-output --exclude-downloaded-modules --force-all-dirs --ignore-hcl-errors --include-ignored --include-passed --no-code --no-color --no-colour --no-ignores --no-module-downloads --print-rego-input -s|--soft-fail --verbose -v|--version --run-statistics --disable-grouping --single-thread",
    ),
    ...values("-e|--exclude --exclude-path --filter-results -f|--format -m|--minimum-severity --tfvars-file -w|--workspace"),
    "-O, --out": { takes: "value", does: [writes("file:{--out}")] },
    "--rego-policy-dir": { takes: "value", does: [executes("code:{--rego-policy-dir}")] },
    "--custom-check-dir": { takes: "value", does: [executes("code:{--custom-check-dir}")] },
    "--custom-check-url": { takes: "value", does: [executes("code:{--custom-check-url}")] },
    "--config-file": { takes: "value", does: [executes("code:tfsec settings {--config-file}")] },
    "--config-file-url": { takes: "value", does: [executes("code:tfsec settings {--config-file-url}")] },
  },
  operands: ["folder?"],
  examples: {
    allow: ["tfsec .", "tfsec --format json --minimum-severity HIGH envs/prod"],
    guard: {
      "tfsec -O /srv/x": ["write file:/srv/x"],
      "tfsec --rego-policy-dir /srv/x": ["execute code:/srv/x"],
      "tfsec --custom-check-dir /srv/x": ["execute code:/srv/x"],
      "tfsec --custom-check-url /srv/x": ["execute code:/srv/x"],
      "tfsec --config-file /srv/x": ["execute code:tfsec settings /srv/x"],
      "tfsec --config-file-url /srv/x": ["execute code:tfsec settings /srv/x"],
    },
    doubt: { "tfsec --frobnicate": "unknown-option" },
  },
});
