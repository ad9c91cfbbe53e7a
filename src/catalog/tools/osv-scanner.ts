import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "osv-scanner",
  source: "osv-scanner 1.4, documentation",
  options: {
    ...flags("-r|--recursive --json --no-ignore --skip-git --no-call-analysis -h|--help -v|--version"),
    ...values("-L|--lockfile -S|--sbom -D|--docker --format --verbosity"),
  },
  operands: ["folder*"],
  examples: {
    allow: ["osv-scanner -r .", "osv-scanner --lockfile=package-lock.json --format table"],
    guard: {},
    doubt: { "osv-scanner --call-analysis=go .": "unknown-option", "osv-scanner --output /srv/x .": "unknown-option" },
  },
});
