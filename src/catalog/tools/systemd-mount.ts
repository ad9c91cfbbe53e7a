import { defineTool, flags, unless, values, writes } from "../tool.ts";

export default defineTool({
  name: "systemd-mount",
  source: "systemd-mount(1) 252",
  options: {
    ...flags("--list --no-pager --no-legend -l|--full -h|--help --version"),
    ...values("-t|--type -o|--options -H|--host -M|--machine"),
  },
  operands: ["what?", "where?"],
  does: [writes("volume:{what:a file system}", unless("--list", "--help", "--version"))],
  examples: {
    allow: ["systemd-mount --list --full"],
    guard: { "systemd-mount -t 1 -o 1 -H 1 -M 1 /dev/sdb1": ["write volume:/dev/sdb1"] },
    doubt: { "systemd-mount --frobnicate": "unknown-option" },
  },
});
