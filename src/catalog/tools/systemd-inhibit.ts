import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "systemd-inhibit",
  source: "systemd-inhibit(1), systemd 252",
  syntax: "posix",
  options: { ...flags("--list --no-pager --no-legend -h|--help --version"), ...values("--what --who --why --mode") },
  operands: ["command*"],
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: ["systemd-inhibit --list", "systemd-inhibit --what=idle ls"],
    guard: { "systemd-inhibit --what 1 --who 1 --why 1 --mode 1 rm a": ["delete file:/repo/a"] },
    doubt: {},
  },
});
