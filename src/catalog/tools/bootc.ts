import { defineTool, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "bootc",
  source: "recalled from bootc(8) 0.1",
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
