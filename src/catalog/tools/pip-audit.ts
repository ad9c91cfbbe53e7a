import { defineTool, executes, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "pip-audit",
  source: "pip-audit 2.7 README, github.com/pypa/pip-audit",
  options: {
    ...flags("-h|--help -V|--version -l|--local -S|--strict --skip-editable -v|--verbose"),
    ...values("-f|--format -s|--vulnerability-service --timeout --ignore-vuln --progress-spinner"),
    "--fix": { takes: "flag", does: [writes("package:of the environment")] },
    "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
    "-r, --requirement": { takes: "value", does: [executes("code:build scripts of {--requirement}")] },
    "--path": { takes: "value", does: [executes("code:packages in {--path}")] },
  },
  examples: {
    allow: ["pip-audit", "pip-audit -l -f json"],
    guard: {
      "pip-audit --fix": ["write package:of the environment"],
      "pip-audit -o /srv/x": ["write file:/srv/x"],
      "pip-audit -r /srv/x": ["execute code:build scripts of /srv/x"],
      "pip-audit --path /srv/x": ["execute code:packages in /srv/x"],
    },
    doubt: { "pip-audit --frobnicate": "unknown-option" },
  },
});
