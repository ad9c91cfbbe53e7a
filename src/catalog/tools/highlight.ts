import { defineTool, executes, flags, reads, unless, unlike, values, when, writes } from "../tool.ts";

const ownName = /^[\w+#-]+$/;

/** With these the style stands in the text, or there is none. */
const withoutSheet = [
  "--include-style",
  "--inline-css",
  "--fragment",
  "--print-style",
  "--list-langs",
  "--list-themes",
  "--list-scripts",
  "--help",
  "--version",
];

export default defineTool({
  name: "highlight",
  source:
    "highlight(1) and src/cli/main.cpp, github.com/andre-simon/highlight; src/core/datadir.cpp: what is not installed is looked for here",
  loads: [{ files: "langDefs themes plugins filetypes.conf" }],
  options: {
    ...flags(
      "-v|--verbose -V|--wrap-simple -h|--help -Q|--version -l|--line-numbers -q|--quiet --stdout -f|--fragment -p|--list-langs -w|--list-themes -W|--wrap -z|--zeroes -n|--ordered-list -r|--replace-quotes -I|--include-style -a|--anchors --enclose-pre --inline-css --no-trailing-nl --no-version-info --keep-injections --pretty-symbols --delim-cr --wrap-no-numbers --validate-input",
    ),
    ...values(
      "-O|--out-format -t|--replace-tabs -j|--line-number-length -J|--line-length -k|--font -K|--font-size -m|--line-number-start -T|--doc-title -u|--encoding -F|--reformat --class-name --kw-case --line-range --list-scripts",
    ),
    // The style sheet goes to a file of its own, unless told otherwise.
    "--print-style": { takes: "flag", does: [writes("file:highlight.css", unless("--stdout"))] },
    // Languages and themes are programs in Lua; a name is one of its own, a path any.
    "-S, --syntax": { takes: "value", does: [executes("code:{--syntax}", unlike("--syntax", ownName))] },
    "-s, --style": { takes: "value", does: [executes("code:{--style}", unlike("--style", ownName))] },
  },
  operands: ["file*"],
  does: [
    reads("file:{file}", when("file")),
    // The style sheet of HTML, which is the default, and its like lies beside it, with `--stdout` too.
    writes("file:highlight.css", unless("--out-format", ...withoutSheet)),
    writes("file:highlight.css", unlike("--out-format", /^(?:ansi|xterm256|truecolor|rtf|odt|bbcode|pango)$/), unless(...withoutSheet)),
  ],
  examples: {
    allow: [
      "highlight -O ansi -s navy a.yaml",
      "highlight -S json -O xterm256 a.json",
      "highlight --list-scripts langs",
      "highlight --print-style -s navy --stdout",
    ],
    guard: {
      "highlight -O ansi -S ./x.lang a": ["execute code:./x.lang"],
      "highlight -O ansi --style=x.theme a": ["execute code:x.theme"],
      "highlight --print-style -s navy": ["write file:/repo/highlight.css"],
      "highlight a.c": ["write file:/repo/highlight.css"],
      "highlight -O svg a.c": ["write file:/repo/highlight.css"],
      "highlight -f .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "highlight -O ansi -o /srv/x a": "unknown-option" },
  },
});
