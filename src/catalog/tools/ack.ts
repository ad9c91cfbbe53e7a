import { searchesHere } from "./_grep.ts";
import { attached, defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "ack",
  source: "ack 3.7 manual and lib/App/Ack/ConfigLoader.pm, github.com/beyondgrep/ack3",
  options: {
    ...flags(
      "-1 -c|--count -f -g -h|--no-filename -H|--with-filename -i|--ignore-case -I|--no-ignore-case -l|--files-with-matches -L|--files-without-matches -n|--no-recurse -o -P -Q|--literal -r|-R|--recurse -s -S|--smart-case --nosmart-case -v|--invert-match -w|--word-regexp --break --nobreak --color|--colour --nocolor|--nocolour --column --nocolumn --create-ackrc --debug --dump --env --noenv --filter --nofilter --flush --follow --nofollow --group --nogroup --heading --noheading --help --help-types --help-colors --help-rgb-colors --man --version --nopager --passthru --print0 --range-invert --show-types --sort-files --underline --nounderline",
    ),
    // Kinds of file.
    ...flags(
      "--ada --asm --cc --clojure --cmake --cpp --csharp --css --csv --dart --elixir --erlang --go --groovy --haskell --hcl --html --java --js --json --kotlin --less --lua --make --markdown --md --nix --objc --perl --php --plist --proto --puppet --py --python --ruby --rust --sass --scala --shell --sql --swift --tcl --terraform --toml --ts --tt --vim --xml --yaml",
    ),
    ...values(
      "-m|--max-count -t|--type -T --and --or --not --ignore-directory|--ignore-dir --noignore-directory|--noignore-dir --ignore-file --range-start --range-end --color-match --color-filename --color-colno --color-lineno",
    ),
    // A number may follow as a word of its own; any other word there is the pattern.
    ...attached("-A|--after-context -B|--before-context -C|--context -p|--proximate"),
  },
  operands: ["pattern", "path*"],
  does: [reads("file:{path}", when("path"))],
  derive: searchesHere,
  examples: {
    allow: ["ack --python sub lib", "ack --type perl sub lib", "ack -A 3 timeout src", "ack -f --yaml"],
    guard: {
      "cd /home/agent/.aws && ack x": ["disclose secret:/home/agent/.aws"],
      "ack password .env": ["disclose secret:/repo/.env"],
      "ack -p password .env": ["disclose secret:/repo/.env"],
      "ack -C password .env": ["disclose secret:/repo/.env"],
    },
    // With them the first operand is a file, or files are named where nobody sees it.
    doubt: { "ack --pager=id x": "unknown-option", "ack --match x .env": "unknown-option", "ack -x password": "unknown-option" },
  },
});
