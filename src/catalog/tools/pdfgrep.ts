import { namedFiles } from "./_grep.ts";
import { attached, defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "pdfgrep",
  source: "doc/pdfgrep.asciidoc, github.com/hpdeifel/pdfgrep",
  options: {
    ...flags(
      "--help -V|--version -F|--fixed-strings -P|--perl-regexp -i|--ignore-case -c|--count -p|--page-count -L|--files-without-match -l|--files-with-matches -o|--only-matching -q|--quiet -H|--with-filename -h|--no-filename -Z|--null -r|--recursive -R|--dereference-recursive --debug --warn-empty --unac",
    ),
    ...values(
      "-e|--regexp -f|--file --color -m|--max-count --match-prefix-separator -A|--after-context -B|--before-context -C|--context --exclude --include --password --page-range",
    ),
    ...attached("-n|--page-number"),
    "--cache": { takes: "flag", does: [writes("store:pdfgrep cache")] },
  },
  operands: ["pattern?", "file*"],
  does: [
    ...namedFiles("--include"),
    reads("file:{--file}", when("--file")),
    reads("file:{file}", when("file")),
    reads("file:{pattern}", when("--regexp", "--file"), when("pattern")),
  ],
  examples: {
    allow: ["pdfgrep -n -i outage report.pdf", "pdfgrep -r --include '*.pdf' -C 2 -m 5 latency docs"],
    guard: {
      "pdfgrep . .env": ["disclose secret:/repo/.env"],
      "pdfgrep -e . .env": ["disclose secret:/repo/.env"],
      "pdfgrep -f .env a.pdf": ["disclose secret:/repo/.env"],
      "pdfgrep -r --include .env x": ["disclose secret:/repo/.env"],
      "pdfgrep --cache x a.pdf": ["write store:pdfgrep cache"],
    },
    doubt: { "pdfgrep --frobnicate x": "unknown-option" },
  },
});
