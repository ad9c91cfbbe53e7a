import { defineTool, flags, unless, writes } from "../tool.ts";

export default defineTool({
  name: "unattended-upgrade, unattended-upgrades",
  source: "recalled from unattended-upgrade(8) 2.9",
  options: { ...flags("-d|--debug -v|--verbose --apt-debug --help"), "--dry-run": "flag" },
  operands: [],
  does: [writes("package:upgrades", unless("--dry-run"))],
  examples: {
    allow: ["unattended-upgrade --dry-run -d"],
    guard: { "unattended-upgrade -v": ["write package:upgrades"] },
    doubt: { "unattended-upgrade --frobnicate": "unknown-option" },
  },
});
