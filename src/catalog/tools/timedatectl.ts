import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "timedatectl",
  source: "timedatectl(1), systemd 252",
  options: {
    ...flags("--no-pager --no-ask-password --adjust-system-clock --monitor -a|--all --value -h|--help --version"),
    ...values("-H|--host -M|--machine -p|--property -P"),
  },
  optionsMayFollow: true,
  commands: {
    "status, show, list-timezones, timesync-status, show-timesync": { operands: ["word*"] },
    "set-time, set-timezone, set-local-rtc, set-ntp, ntp-servers, revert": {
      operands: ["word*"],
      does: [writes("configuration:time {word:servers}")],
    },
  },
  withoutCommand: { command: "status" },
  target: { family: "ssh", values: { host: "{--host}" } },
  examples: {
    allow: ["timedatectl", "timedatectl show -p NTP --value", "timedatectl -H h -M m -P x status"],
    guard: {
      "timedatectl set-timezone UTC": ["write configuration:time UTC"],
      "timedatectl -H h -M m -p x -P y set-ntp no": ["write configuration:time no"],
    },
    doubt: { "timedatectl frob": "unknown-command" },
  },
});
