import { attached, defineTool, flags, unless, values, when } from "../tool.ts";

export default defineTool({
  name: "watch",
  source: "watch(1), procps-ng 4.0.2",
  syntax: "posix",
  options: {
    ...flags(
      "-b|--beep -c|--color -C|--no-color -e|--errexit -g|--chgexit -p|--precise -t|--no-title -w|--no-wrap -x|--exec -r|--no-rerun -v|--version -h|--help",
    ),
    ...values("-n|--interval -q|--equexit"),
    ...attached("-d|--differences"),
  },
  operands: ["command*"],
  runs: [
    { language: "shell", from: "command", given: [unless("--exec")] },
    { language: "argv", from: "command", given: [when("--exec")] },
  ],
  examples: {
    allow: ["watch -n 1 'ls -l | ls'", "watch -d ls", "watch -x ls"],
    guard: {
      "watch -n 1 -q 3 rm a": ["delete file:/repo/a"],
      "watch 'rm a; ls'": ["delete file:/repo/a"],
      "watch -x rm a": ["delete file:/repo/a"],
    },
    doubt: { "watch frobnicate": "unknown-program" },
  },
});
