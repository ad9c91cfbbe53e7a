import { defineTool, flags, unless, when, writes } from "../tool.ts";

export default defineTool({
  name: "taskset",
  source: "taskset(1), util-linux 2.38.1",
  syntax: "posix",
  options: flags("-a|--all-tasks -c|--cpu-list -p|--pid"),
  operands: ["first?", "command*"],
  does: [writes("process:{command}", when("--pid"), when("command"))],
  runs: [{ language: "argv", from: "command", given: [unless("--pid")] }],
  examples: {
    allow: ["taskset -cp 1", "taskset 1 ls"],
    guard: { "taskset -p 3 89": ["write process:89"], "taskset -c 0 rm a": ["delete file:/repo/a"] },
    doubt: {},
  },
});
