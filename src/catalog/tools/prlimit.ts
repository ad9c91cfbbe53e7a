import { attached, defineTool, flags, like, values, when, writes } from "../tool.ts";

const limits = [
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
];

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
  // A resource without limits is only shown.
  does: limits.map((name) => writes("process:{--pid}", when("--pid"), like(name, /./))),
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: ["prlimit -n -p 89", "prlimit -p 89", "prlimit --nofile=9 ls"],
    guard: {
      ...Object.fromEntries(limits.map((name) => [`prlimit ${name}=9 -p 89`, ["write process:89"]])),
      "prlimit -p 89 --nofile=9": ["write process:89"],
      "prlimit -o NAME -p 1 rm a": ["delete file:/repo/a"],
      "prlimit --core=0 rm a": ["delete file:/repo/a"],
    },
    doubt: {},
  },
});
