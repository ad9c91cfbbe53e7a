import { attached, defineTool, deletes, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "dmesg",
  source: "dmesg(1), util-linux 2.38.1",
  options: {
    ...flags(
      "-H|--human -J|--json -k|--kernel -P|--nopager -p|--force-prefix -r|--raw --noescape -S|--syslog -u|--userspace -w|--follow -W|--follow-new -x|--decode -d|--show-delta -e|--reltime -T|--ctime -t|--notime -h|--help -V|--version",
    ),
    ...values("-F|--file -f|--facility -l|--level -s|--buffer-size --time-format --since --until"),
    ...attached("-L|--color"),
    "-C, --clear": { takes: "flag", does: [deletes("log:kernel messages")] },
    "-c, --read-clear": { takes: "flag", does: [deletes("log:kernel messages")] },
    "-D, --console-off": { takes: "flag", does: [writes("kernel:console messages")] },
    "-E, --console-on": { takes: "flag", does: [writes("kernel:console messages")] },
    "-n, --console-level": { takes: "value", does: [writes("kernel:console messages")] },
  },
  does: [reads("file:{--file}", when("--file"))],
  examples: {
    allow: ["dmesg -T -l err,warn --since '1 hour ago'", "dmesg -H --nopager"],
    guard: {
      "dmesg -C": ["delete log:kernel messages"],
      "dmesg -Tc": ["delete log:kernel messages"],
      "dmesg -D": ["write kernel:console messages"],
      "dmesg -E": ["write kernel:console messages"],
      "dmesg -n 1": ["write kernel:console messages"],
      "dmesg -F .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "dmesg --cle": "unknown-option", "dmesg x": "unknown-operand" },
  },
});
