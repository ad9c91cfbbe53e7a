import { searchesHere } from "./_grep.ts";
import { attached, defineTool, discloses, flags, like, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "ag",
  source: "ag(1) and src/options.c, the_silver_searcher 2.2, github.com/ggreer/the_silver_searcher",
  options: {
    // Behind `-g` stands a pattern as without it; what is shown then are names.
    ...flags(
      "-i|--ignore-case -s|--case-sensitive -S|--smart-case -l|--files-with-matches -L|--files-without-matches -c|--count -n|--no-recurse|--norecurse -v|--invert-match -w|--word-regexp -Q|--literal -F|--fixed-strings -a|--all-types -t|--all-text -u|--unrestricted -U|--skip-vcs-ignores -r|-R|--recurse -g|--filename-pattern -D|--debug -0|--null|--print0 -h|--help -V|--version --hidden --group --no-group|--nogroup -H|--heading --no-heading|--noheading --color --no-color|--nocolor --break --no-break|--nobreak --column -f|--follow --no-follow|--nofollow --stats --stats-only --filename --no-filename|--nofilename --vimgrep -z|--search-zip -o|--only-matching --ackmate --affinity --no-affinity|--noaffinity --line-numbers|--numbers --no-numbers|--nonumbers --list-file-types --match --mmap --no-mmap|--nommap --multiline --no-multiline|--nomultiline --no-pager|--nopager --one-device --parallel --passthrough|--passthru --print-all-files --print-long-lines --search-binary --search-files --silent",
    ),
    // Kinds of file.
    ...flags(
      "--ada --asm --bash --c --cc --clojure --cmake --cpp --csharp --css --csv --dart --dockerfile --elixir --erlang --go --groovy --haskell --hcl --html --java --js --json --kotlin --less --lua --make --markdown --md --nix --node --objc --perl --php --plist --proto --puppet --py --python --ruby --rust --salt --sass --scala --shell --sql --swift --tcl --terraform --toml --ts --tt --vim --xml --yaml",
    ),
    ...values(
      "-A -B -C -G|--file-search-regex --ignore --ignore-dir --depth -m|--max-count -p|--path-to-ignore -W|--width --workers --color-line-number --color-match --color-path --ackmate-dir-filter",
    ),
    ...attached("--after --before --context"),
  },
  operands: ["pattern", "path*"],
  does: [
    reads("file:{path}", when("path")),
    // An expression on names: what it is after tells whether secrets are.
    discloses("secret:files called {--file-search-regex}", like("--file-search-regex", /env|secret|pem|key|id_|cred|shadow|pass|token/i)),
  ],
  // Where no path is given, the current folder, but for standard input where that is a pipe, which `/dev/null` is not.
  derive: searchesHere,
  examples: {
    allow: ["ag --yaml image k8s", "ag -i error /var/log", "ag --filename-pattern '[.]ts$' src", "ag -W 120 -U --silent error log"],
    guard: {
      "ag -G '[.]env$' x": ["disclose secret:files called [.]env$"],
      "cd /home/agent/.aws && ag x": ["disclose secret:/home/agent/.aws"],
      "ag password .env": ["disclose secret:/repo/.env"],
      "ag -t password .env": ["disclose secret:/repo/.env"],
      "ag --after password .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "ag --pager id x": "unknown-option" },
  },
});
