import { always } from "./_always.ts";
import { defineTool, flags, values, writes, unless } from "../tool.ts";

export default defineTool({
  name: "guix",
  source: "guix-package(1) 1.4.0; package.scm, describe.scm, size.scm in guix/scripts (guix-mirror/guix)",
  commands: {
    describe: { options: { ...flags("-h|--help -V|--version"), ...values("-f|--format -p|--profile") } },
    "search, show, size, --version, --help, help": { operands: ["name*"], options: flags("-h|--help -V|--version") },
    package: {
      options: {
        ...flags("-h|--help -V|--version"),
        ...values("-p|--profile -s|--search --show"),
        "-I, --list-installed": "attached",
        "-A, --list-available": "attached",
        "-l, --list-generations": "attached",
      },
      operands: ["pattern*"],
      does: [
        writes(
          "package:guix",
          unless("--search", "--show", "--list-installed", "--list-available", "--list-generations", "--help", "--version"),
        ),
      ],
    },
    "*": always(writes("package:guix")),
  },
  withoutCommand: "help",
  examples: {
    allow: ["guix search nginx", "guix package -I", "guix package --list-generations", "guix describe -f json"],
    guard: { "guix install nginx": ["write package:guix"], "guix package": ["write package:guix"], "guix gc": ["write package:guix"] },
    doubt: { "guix package -i nginx": "unknown-option", "guix package -I -d 1": "unknown-option", "guix search -L . x": "unknown-option" },
  },
});
