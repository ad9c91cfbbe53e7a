import { defineTool, discloses, executes, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "coredumpctl",
  source: "coredumpctl(1), systemd 252",
  options: {
    ...flags("--no-pager --no-legend -l|--full -q|--quiet -a|--all -1 -r|--reverse"),
    ...values("-n -S|--since -U|--until -D|--directory -F|--field --file --root -M --json"),
    // The image is attached to a loop device, and mounted.
    "--image": { takes: "value", does: [writes("device:loop device of {--image}")] },
    "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
  },
  optionsMayFollow: true,
  withoutCommand: { command: "list" },
  commands: {
    "list, info": { operands: ["match*"] },
    dump: changes(discloses("secret:memory of a process")),
    "debug, gdb": changes(executes("session:debugger")),
  },
  examples: {
    allow: [
      "coredumpctl list",
      "coredumpctl info 4242 --since today",
      "coredumpctl -n 1 -S 1 -U 1 -D 1 -F 1 --file 1 --root 1 -M 1 --json 1 list",
      "coredumpctl",
    ],
    guard: {
      "coredumpctl dump x": ["disclose secret:memory of a process"],
      "coredumpctl debug x": ["execute session:debugger"],
      "coredumpctl --image a.raw list": ["write device:loop device of a.raw"],
      "coredumpctl -o /srv/x info": ["write file:/srv/x"],
    },
    doubt: { "coredumpctl frobnicate": "unknown-command" },
  },
});
