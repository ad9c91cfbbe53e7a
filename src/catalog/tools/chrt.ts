import { defineTool, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "chrt",
  source: "chrt(1), util-linux 2.38.1",
  syntax: "posix",
  options: {
    ...flags(
      "-b|--batch -d|--deadline -f|--fifo -i|--idle -o|--other -r|--rr -R|--reset-on-fork -a|--all-tasks -m|--max -p|--pid -v|--verbose",
    ),
    ...values("-T|--sched-runtime -P|--sched-period -D|--sched-deadline"),
  },
  operands: ["first?", "command*"],
  does: [writes("process:{command}", when("--pid"), when("command"))],
  runs: [{ language: "argv", from: "command", given: [unless("--pid")] }],
  examples: {
    allow: ["chrt -p 1", "chrt -m", "chrt -b 0 ls"],
    guard: { "chrt -f -p 10 89": ["write process:89"], "chrt -T 5 -P 6 -D 7 -d 0 rm a": ["delete file:/repo/a"] },
    doubt: {},
  },
});
