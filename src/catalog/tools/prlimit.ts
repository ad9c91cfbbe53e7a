import { attached, defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "prlimit",
  source: "prlimit(1), util-linux 2.38.1",
  syntax: "posix",
  options: {
    ...flags("--noheadings --raw --verbose -h|--help -V|--version"),
    ...values("-p|--pid -o|--output"),
    ...attached(
      "-c|--core -d|--data -e|--nice -f|--fsize -i|--sigpending -l|--memlock -m|--rss -n|--nofile -q|--msgqueue -r|--rtprio -s|--stack -t|--cpu -u|--nproc -v|--as -x|--locks -y|--rttime",
    ),
  },
  operands: ["command*"],
  does: [
    writes(
      "process:{--pid}",
      when("--pid"),
      when(
        "--core",
        "--data",
        "--nice",
        "--fsize",
        "--sigpending",
        "--memlock",
        "--rss",
        "--nofile",
        "--msgqueue",
        "--rtprio",
        "--stack",
        "--cpu",
        "--nproc",
        "--as",
        "--locks",
        "--rttime",
      ),
    ),
  ],
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: ["prlimit -p 89", "prlimit --nofile=9 ls"],
    guard: {
      "prlimit -p 89 --nofile=9": ["write process:89"],
      "prlimit -o NAME -p 1 rm a": ["delete file:/repo/a"],
      "prlimit --core=0 rm a": ["delete file:/repo/a"],
    },
    doubt: {},
  },
});
