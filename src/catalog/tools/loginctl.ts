import { defineTool, disrupts, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "loginctl",
  source: "loginctl(1), systemd 252",
  options: {
    ...flags("--no-pager --no-legend --no-ask-password -a|--all --value -l|--full -h|--help --version"),
    ...values("-H|--host -M|--machine -p|--property -P --kill-whom --kill-who -s|--signal -n|--lines -o|--output"),
  },
  optionsMayFollow: true,
  commands: {
    "list-sessions, session-status, show-session, list-users, user-status, show-user, list-seats, seat-status, show-seat": {
      operands: ["word*"],
    },
    "terminate-session, kill-session, terminate-user, kill-user, terminate-seat": {
      operands: ["word*"],
      does: [disrupts("session:{word}")],
    },
    "activate, lock-session, unlock-session, lock-sessions, unlock-sessions, enable-linger, disable-linger, attach, flush-devices": {
      operands: ["word*"],
      does: [writes("session:{word:all}")],
    },
  },
  withoutCommand: { command: "list-sessions" },
  target: { family: "ssh", values: { host: "{--host}" } },
  examples: {
    allow: ["loginctl", "loginctl show-user alice -p State", "loginctl session-status 3 -n 5 -o cat"],
    guard: {
      "loginctl kill-user bob": ["disrupt session:bob"],
      "loginctl enable-linger x": ["write session:x"],
      "loginctl -H h -M m -p a -P b --kill-whom all -s 9 -n 1 -o cat terminate-user x": ["disrupt session:x"],
      "loginctl --kill-who all kill-session 4": ["disrupt session:4"],
    },
    doubt: {},
  },
});
