import { namedFiles } from "./_grep.ts";
import { defineTool, executes, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "rga",
  source: "README.md, github.com/phiresky/ripgrep-all; rg(1) for what it passes on, of which only the most used is here",
  options: {
    ...flags(
      "-i|--ignore-case -S|--smart-case -s|--case-sensitive -n|--line-number -N|--no-line-number -l|--files-with-matches -c|--count --count-matches -w|--word-regexp -x|--line-regexp -F|--fixed-strings -v|--invert-match -o|--only-matching -H|--with-filename -I|--no-filename -U|--multiline -u|--unrestricted --hidden -. --no-ignore --json --files --heading --no-heading --stats -q|--quiet",
    ),
    ...flags("--rga-accurate --rga-no-cache --rga-list-adapters --rga-print-config-schema --rg-help --rg-version -h|--help -V|--version"),
    ...values(
      "-A|--after-context -B|--before-context -C|--context -e|--regexp -f|--file -g|--glob -m|--max-count -d|--max-depth --max-filesize -t|--type -T|--type-not -M|--max-columns --color --sort -j|--threads --rga-adapters --rga-max-archive-recursion --rga-cache-compression-level --rga-cache-max-blob-len",
    ),
    "--rga-config-file": { takes: "value", does: [executes("code:{--rga-config-file}")] },
    "--rga-cache-path": { takes: "value", does: [writes("file:{--rga-cache-path}")] },
  },
  operands: ["pattern?", "file*"],
  does: [
    ...namedFiles("--glob"),
    reads("file:{--file}", when("--file")),
    reads("file:{file}", when("file")),
    reads("file:{pattern}", when("--regexp", "--file", "--files"), when("pattern")),
  ],
  examples: {
    allow: ["rga -i invoice docs", "rga --rga-adapters=+mail -C 2 -m 3 refund ."],
    guard: {
      "rga . .env": ["disclose secret:/repo/.env"],
      "rga -e . .env": ["disclose secret:/repo/.env"],
      "rga -f .env x": ["disclose secret:/repo/.env"],
      "rga . -. -g .env": ["disclose secret:/repo/.env"],
      "rga --rga-config-file x.json a": ["execute code:x.json"],
      "rga --rga-cache-path c a": ["write file:/repo/c"],
    },
    doubt: { "rga --pre ./x.sh a": "unknown-option" },
  },
});
