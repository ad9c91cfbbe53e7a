import { defineTool, flags, writes } from "../tool.ts";

export default defineTool({
  name: "unattended-upgrade, unattended-upgrades",
  source: "unattended-upgrade(8) 2.13 and its options, github.com/mvo5/unattended-upgrades",
  options: {
    ...flags("-d|--debug -v|--verbose --apt-debug --help --dry-run --download-only --minimal-upgrade-steps --no-minimal-upgrade-steps"),
  },
  operands: [],
  // A dry run downloads, too.
  does: [writes("package:upgrades")],
  examples: {
    allow: ["unattended-upgrade --help"],
    guard: { "unattended-upgrade --dry-run -d": ["write package:upgrades"], "unattended-upgrade -v": ["write package:upgrades"] },
    doubt: { "unattended-upgrade --frobnicate": "unknown-option" },
  },
});
