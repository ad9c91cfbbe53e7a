import { defineTool, disrupts, flags, values, when } from "../tool.ts";

export default defineTool({
  name: "systemd-inhibit",
  source: "systemd-inhibit(1), systemd 252",
  syntax: "posix",
  options: { ...flags("--list --no-pager --no-legend -h|--help --version"), ...values("--what --who --why --mode") },
  operands: ["command*"],
  // The lock keeps others from shutting the host down, or it from sleeping, while the command runs.
  does: [disrupts("host:shutdown and sleep", when("command"))],
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: ["systemd-inhibit --list"],
    guard: {
      "systemd-inhibit --what 1 --who 1 --why 1 --mode 1 rm a": ["disrupt host:shutdown and sleep", "delete file:/repo/a"],
    },
    doubt: {},
  },
});
