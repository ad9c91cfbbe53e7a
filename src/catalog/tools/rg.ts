import { namedFiles, namesFile, readsHere } from "./_grep.ts";
import { defineTool, flags, reads, unlike, values, when } from "../tool.ts";

export default defineTool({
  name: "rg",
  source: "rg(1), ripgrep 13.0.0 and 14.1",
  options: {
    ...flags(
      "--auto-hybrid-regex --binary --block-buffered -b|--byte-offset -s|--case-sensitive --column -c|--count --count-matches --crlf --debug --files -l|--files-with-matches --files-without-match -F|--fixed-strings -L|--follow --glob-case-insensitive --heading --hidden -. -i|--ignore-case",
    ),
    ...flags(
      "--ignore-file-case-insensitive --include-zero -v|--invert-match --json --line-buffered -n|--line-number -x|--line-regexp --max-columns-preview --mmap -U|--multiline --multiline-dotall --no-config -I|--no-filename --no-heading --no-ignore --no-ignore-dot --no-ignore-exclude --no-ignore-files",
    ),
    ...flags(
      "--no-ignore-global --no-ignore-messages --no-ignore-parent --no-ignore-vcs -N|--no-line-number --no-messages --no-mmap --no-pcre2-unicode --no-require-git --no-unicode -0|--null --null-data --one-file-system -o|--only-matching --passthru --passthrough -P|--pcre2 --pcre2-version -p|--pretty -q|--quiet",
    ),
    ...flags(
      "-z|--search-zip -S|--smart-case --stats --stop-on-nonmatch -a|--text --trace --trim --type-list -u|--unrestricted -V|--version --vimgrep -H|--with-filename -w|--word-regexp --no-pre --no-hidden --no-context-separator -h|--help --sort-files",
    ),
    ...values(
      "-A|--after-context -B|--before-context --color --colors -C|--context --context-separator --dfa-size-limit -E|--encoding --engine --field-context-separator --field-match-separator -f|--file -g|--glob --iglob --ignore-file -M|--max-columns -m|--max-count -d|--max-depth --max-filesize",
    ),
    ...values(
      "--path-separator --pre --pre-glob --regex-size-limit -e|--regexp -r|--replace --sort --sortr -j|--threads -t|--type --type-add --type-clear -T|--type-not --hyperlink-format --hostname-bin --generate",
    ),
  },
  operands: ["pattern?", "file*"],
  does: [
    ...namedFiles("--glob", "--iglob"),
    reads("file:{--file}", when("--file")),
    reads("file:{file}", when("file")),
    reads("file:{pattern}", when("--regexp", "--file", "--files", "--type-list"), when("pattern")),
  ],
  // Its guide: "if no path is given, it searches the current directory", but for standard input where that is a pipe or a file, which `/dev/null` is not.
  derive: (call, engine) => {
    const isListing = ["--type-list", "--pcre2-version", "--version", "--help", "--generate"].some((option) => call.slots.has(option));
    if (!isListing && !namesFile(call, "file", "--regexp", "--file", "--files")) readsHere(engine);
  },
  // A program, not a command line: it is started with the path as its only argument.
  runs: [
    { language: "argv", from: "--pre", appends: "input", given: [unlike("--pre", /^$/)] },
    { language: "argv", from: "--hostname-bin" },
  ],
  examples: {
    allow: [
      "rg -n 'foo.*bar' src",
      "rg --files --hidden -g '*.ts'",
      "rg -e .env -A 2 -m 1 -t ts README.md",
      "rg -uuu x",
      "rg --json x -C5",
      "cd /home/agent/.aws; rg --type-list",
      "rg -r '$1' x a.md",
    ],
    guard: {
      "rg . --hidden -g .env": ["disclose secret:/repo/.env"],
      "rg . --iglob '**/*.pem'": ["disclose secret:/repo/.pem"],
      "cd /home/agent/.aws && rg x": ["disclose secret:/home/agent/.aws"],
      "rg . .env": ["disclose secret:/repo/.env"],
      "rg -e . .env": ["disclose secret:/repo/.env"],
      "rg -f .env x": ["disclose secret:/repo/.env"],
      "rg --hostname-bin rm x": ["delete file:?"],
    },
    doubt: { "rg --pre ./x.sh foo": "unreadable-file", "rg $X": "dynamic-word", "rg --frob x": "unknown-option" },
  },
});
