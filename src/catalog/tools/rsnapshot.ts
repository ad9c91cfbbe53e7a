import { defineTool, flags, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "rsnapshot",
  source: "recalled from rsnapshot(1) 1.4",
  options: { ...flags("-v -V -q -h") },
  withoutCommand: "help",
  commands: {
    "configtest, du, diff, version": { /*READ*/ options: flags("-v -V -q"), operands: ["name*"] },
    "hourly, daily, weekly, monthly, sync, alpha, beta, gamma, delta, rollback": changes(writes("backup:rsnapshot")),
  },
  examples: {
    allow: ["rsnapshot configtest", "rsnapshot -v du"],
    guard: { "rsnapshot daily": ["write backup:rsnapshot"] },
    doubt: { "rsnapshot frobnicate": "unknown-command" },
  },
});
