import { defineTool, flags, unless, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "bootc",
  source: "bootc-status(8), bootc-upgrade(8), bootc 1.16",
  withoutCommand: "help",
  commands: {
    status: { /*READ*/ options: { ...flags("--json --booted -v|--verbose"), ...values("--format --format-version") }, operands: [] },
    // It looks only, and fetches no image.
    "upgrade, update": {
      options: { ...flags("--check -q|--quiet --apply"), ...values("--soft-reboot") },
      operands: [],
      preview: [when("--check"), unless("--apply", "--soft-reboot")],
      does: [writes("host:boot image")],
    },
    "switch, edit, rollback, install, usr-overlay": changes(writes("host:boot image")),
  },
  examples: {
    allow: ["bootc status --json", "bootc upgrade --check"],
    guard: {
      "bootc upgrade --check --apply": ["write host:boot image"],
      "bootc upgrade --check --soft-reboot auto": ["write host:boot image"],
      "bootc rollback": ["write host:boot image"],
      "bootc upgrade": ["write host:boot image"],
    },
    doubt: { "bootc frobnicate": "unknown-command" },
  },
});
