import { attached, defineTool, executes, flags, like, reads, unless, values, when } from "../tool.ts";

/** A callout in the pattern, `(?C"program|argument")`, runs a program. */
const callout = /\(\?C/;

export default defineTool({
  name: "pcregrep, pcre2grep",
  source: "pcre2grep(1) and its option table, PCRE2 10.48-dev; pcregrep(1) by its likeness",
  options: {
    ...flags(
      "-c|--count -F|--fixed-strings -H|--with-filename -h|--no-filename -I -i|--ignore-case -L|--files-without-match -l|--files-with-matches -M|--multiline -n|--line-number -q|--quiet -r|--recursive -s|--no-messages -U|--utf-allow-invalid -u|--utf -v|--invert-match -w|--word-regex|--word-regexp -x|--line-regex|--line-regexp --line-buffered --line-offsets --file-offsets --no-jit --help -V|--version -a|--text -E|--case-restrict -P|--no-ucp -t|--total-count -Z|--null --no-group-separator --posix-digit",
    ),
    ...attached("-o|--only-matching --color --colour"),
    ...values(
      "-A|--after-context -B|--before-context -C|--context -D|--devices -d|--directories -e|--regex|--regexp -m|--max-count -N|--newline --binary-files --buffer-size --exclude --exclude-dir --include --include-dir --label --locale --match-limit --recursion-limit --depth-limit --heap-limit --max-buffer-size --group-separator --om-separator --om-capture -O|--output",
    ),
  },
  operands: ["pattern?", "file*"],
  does: [
    reads("file:{file}", when("file")),
    reads("file:{pattern}", when("--regexp"), when("pattern")),
    executes("code:callouts of {pattern}", unless("--regexp"), like("pattern", callout)),
    executes("code:callouts of {--regexp}", like("--regexp", callout)),
  ],
  examples: {
    allow: ["pcregrep -M 'start(.*\\n)+stop' web.log", "pcre2grep -e a -e b -A 3 -B 2 a.log", "pcregrep -o1 'id=(\\d+)' a.log"],
    guard: {
      "pcregrep x .env": ["disclose secret:/repo/.env"],
      "pcregrep -e x .env": ["disclose secret:/repo/.env"],
      "pcre2grep 'a(?C\"|/bin/id|\")' a.log": ['execute code:callouts of a(?C"|/bin/id|")'],
      "pcre2grep -e '(?C1)' a.log": ["execute code:callouts of (?C1)"],
      "pcre2grep -A 1 -B 1 -C 1 -D 1 -d 1 -m 1 -N 1 --binary-files 1 --buffer-size 1 --exclude 1 --exclude-dir 1 --include 1 --include-dir 1 --label 1 --locale 1 --match-limit 1 --recursion-limit 1 --depth-limit 1 --heap-limit 1 --max-buffer-size 1 --group-separator 1 --om-separator 1 --om-capture 1 -O 1 '(?C2)' a.log":
        ["execute code:callouts of (?C2)"],
    },
    doubt: { "pcre2grep -f patterns a.log": "unknown-option", 'pcre2grep "$X" a.log': "dynamic-word" },
  },
});
