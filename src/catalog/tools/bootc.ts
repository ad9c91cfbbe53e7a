import { defineTool, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "bootc",
  source: "bootc-status(8), bootc 1.16",
  withoutCommand: "help",
  commands: {
    status: { /*READ*/ options: { ...flags("--json --booted -v|--verbose"), ...values("--format --format-version") }, operands: [] },
    "upgrade, switch, edit, rollback, install, usr-overlay, update": changes(writes("host:boot image")),
  },
  examples: {
    allow: ["bootc status --json"],
    guard: { "bootc upgrade": ["write host:boot image"] },
    doubt: { "bootc frobnicate": "unknown-command" },
  },
});
