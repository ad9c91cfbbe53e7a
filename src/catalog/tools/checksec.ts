import { defineTool, flags, values, type Command } from "../tool.ts";

const shows = (operand: string): Command => ({ options: flags("-r|--recursive"), operands: [operand] });

export default defineTool({
  name: "checksec",
  source: "checksec.bash 2.7 and checksec 3 (cmd/), github.com/slimm609/checksec",
  options: {
    ...flags("-h|--help --version --extended --verbose --no-banner --no-headers --no-warnings"),
    ...values("--file --dir -o|--format|--output -l|--libc --color --proc --proc-libs --fortify-file --fortify-proc"),
    ...flags("--kernel --proc-all"),
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "file, fortifyFile": shows("file"),
    dir: shows("folder"),
    "proc, procLibs, fortifyProc": shows("process"),
    procAll: shows("nothing?"),
    kernel: shows("configuration?"),
  },
  examples: {
    allow: [
      "checksec --file=/usr/sbin/sshd",
      "checksec --proc-all",
      "checksec dir /usr/sbin -r -o json",
      "checksec kernel",
      "checksec --file 1 --dir 1 -o 1 --libc 1 --color 1 --proc 1 --proc-libs 1 --fortify-file 1 --fortify-proc 1 procAll",
    ],
    guard: {},
    doubt: { "checksec --update": "unknown-option", "checksec frobnicate": "unknown-command" },
  },
});
