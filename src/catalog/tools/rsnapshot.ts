import { defineTool, flags, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "rsnapshot",
  source: "rsnapshot(1) and rsnapshot-program.pl 1.5",
  options: { ...flags("-v -V -q -h -x -D") },
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
