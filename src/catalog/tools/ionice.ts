import { defineTool, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "ionice",
  source: "ionice(1), util-linux 2.38.1",
  syntax: "posix",
  options: { ...flags("-t|--ignore"), ...values("-c|--class -n|--classdata -p|--pid -P|--pgid -u|--uid") },
  operands: ["command*"],
  does: [
    writes("process:{command}", when("--pid", "--pgid", "--uid"), when("--class", "--classdata"), when("command")),
    writes("process:{--pid}", when("--pid"), when("--class", "--classdata")),
    writes("process:group {--pgid}", when("--pgid"), when("--class", "--classdata")),
    writes("process:all of {--uid}", when("--uid"), when("--class", "--classdata")),
  ],
  runs: [{ language: "argv", from: "command", given: [unless("--pid", "--pgid", "--uid")] }],
  examples: {
    allow: ["ionice -c 3 ls", "ionice -p 1", "ionice -c 2 -n 0 -t ls"],
    guard: {
      "ionice -c 3 -n 4 rm a": ["delete file:/repo/a"],
      "ionice -c 3 -p 89": ["write process:89"],
      "ionice -c 3 -p 89 90": ["write process:90", "write process:89"],
      "ionice -n 7 -P 1 2": ["write process:2", "write process:group 1"],
      "ionice -n 7 -u 1 2": ["write process:2", "write process:all of 1"],
    },
    doubt: { "ionice -c 3 frobnicate": "unknown-program" },
  },
});
