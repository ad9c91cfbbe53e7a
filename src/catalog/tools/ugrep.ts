import { namedFiles } from "./_grep.ts";
import { attached, defineTool, executes, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "ugrep, ug",
  source: "ugrep(1), man/ugrep.1, github.com/Genivia/ugrep",
  // `ug` takes its options from a file that stands here, the filter programs among them.
  loads: [{ files: ".ugrep", as: "ug" }],
  options: {
    ...flags(
      "-a|--text -@|--all --and --andnot -b|--byte-offset -%|--bool --break -c|--count --cpp --csv --dotall -E|--extended-regexp -F|--fixed-strings -%%|--files -G|--basic-regexp --glob-ignore-case -H|--with-filename -h|--no-filename -+|--heading -.|--hidden -I|--ignore-binary -i|--ignore-case --index -j|--smart-case --json",
    ),
    ...flags(
      "-k|--column-number -L|--files-without-match -l|--files-with-matches --line-buffered --lines --match -n|--line-number --not -0|--null -00|--null-data -o|--only-matching --only-line-number -P|--perl-regexp -p|--no-dereference -q|--quiet|--silent -R|--dereference-recursive -r|--recursive -S|--dereference-files -s|--no-messages --split --stats",
    ),
    ...flags(
      "-T|--initial-tab -^|--tree -U|--ascii|--binary -u|--ungroup -V|--version -v|--invert-match -W|--with-hex -w|--word-regexp -X|--hex -x|--line-regexp --xml -Y|--empty -y|--any-line|--passthru -z|--decompress --no-config --no-pager --no-ignore-files --no-group-separator --no-heading --no-hidden --no-color -1 -2 -3 -4 -5 -6 -7 -8 -9",
    ),
    ...values(
      "-A|--after-context -B|--before-context -C|--context --binary-files -D|--devices -d|--directories -e|--regexp --encoding --exclude --exclude-dir --exclude-from --exclude-fs -f|--file --filter-magic-label --format --from -g|--glob|--iglob --include --include-dir --include-from --include-fs -J|--jobs -K|--range --min-line --max-line",
    ),
    ...values(
      "--label -M|--file-magic -m|--min-count --max-count --max-files --max-size --min-size -N|--neg-regexp -O|--file-extension --replace -t|--file-type --zmax --depth --colors|--colours",
    ),
    ...attached(
      "--color|--colour --group-separator --hexdump --hyperlink --ignore-files --mmap --separator|--context-separator --sort --tabs --tag --width --pretty -Z|--fuzzy",
    ),
    "--filter": { takes: "value", does: [executes("code:filter {--filter}")] },
    "--config": { takes: "attached", does: [executes("code:settings {--config:.ugrep}")] },
    "--pager": { takes: "attached", does: [executes("code:pager {--pager:less}")] },
    // The files are opened in the program that it names.
    "--view": { takes: "attached", does: [executes("code:viewer {--view:less}")] },
    "--save-config": { takes: "attached", does: [writes("file:{--save-config}")] },
  },
  operands: ["pattern?", "file*"],
  does: [
    ...namedFiles("--include", "--iglob"),
    reads("file:{--file}", when("--file")),
    reads("file:{file}", when("file")),
    reads("file:{pattern}", when("--regexp", "--file"), when("pattern")),
  ],
  variables: { GREP_COLOR: "setting" },
  examples: {
    allow: [
      "ugrep -rn 'timeout|refused' src",
      "ugrep -z -i oom a.gz",
      "ugrep -1 -tjson --stats region",
      "ug -l -O ts,js retry",
      "ugrep -r x --and y --not z src",
    ],
    guard: {
      "ugrep x .env": ["disclose secret:/repo/.env"],
      "ugrep -e x .env": ["disclose secret:/repo/.env"],
      "ugrep -f .env x": ["disclose secret:/repo/.env"],
      "ugrep -. -g .env -r .": ["disclose secret:/repo/.env"],
      "ugrep -. --include=.env -r .": ["disclose secret:/repo/.env"],
      "ugrep --filter=pdf:sh x a.pdf": ["execute code:filter pdf:sh"],
      "ugrep --config=x y": ["execute code:settings x"],
      "ugrep --pager=sh y": ["execute code:pager sh"],
      "ugrep --view=sh y": ["execute code:viewer sh"],
      "ugrep --save-config=x": ["write file:/repo/x"],
    },
    doubt: { "ugrep -Q x": "unknown-option", "ugrep --frobnicate x": "unknown-option" },
  },
});
