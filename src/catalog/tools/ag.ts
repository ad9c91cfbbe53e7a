import { readsHere } from "./_grep.ts";
import { defineTool, discloses, flags, like, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "ag, ack",
  source: "ag(1) 2.2, ack 3.6 manual",
  options: {
    ...flags(
      "-i|--ignore-case -s|--case-sensitive -S|--smart-case -l|--files-with-matches -L|--files-without-matches -c|--count -n -v|--invert-match -w|--word-regexp -Q|--literal -a|--all-types -u|--unrestricted -r|--recurse --hidden --nocolor --color --nogroup --group --heading --noheading --nobreak --break --column -f|--follow --stats -H --nofilename --filename --vimgrep -z|--search-zip -o|--only-matching -h|--no-filename --help --help-types --list-file-types --version -1",
    ),
    // Kinds of file.
    ...flags(
      "--ada --asm --bash --c --cc --clojure --cmake --cpp --csharp --css --csv --dart --dockerfile --elixir --erlang --go --groovy --haskell --hcl --html --java --js --json --kotlin --less --lua --make --markdown --md --nix --node --objc --perl --php --plist --proto --puppet --py --python --ruby --rust --salt --sass --scala --shell --sql --swift --tcl --terraform --toml --ts --tt --vim --xml --yaml",
    ),
    ...values(
      "-A|--after -B|--before -C|--context -G|--file-search-regex --ignore --ignore-dir --depth -m|--max-count --type -t -p|--path-to-ignore",
    ),
  },
  operands: ["pattern", "path*"],
  does: [
    reads("file:{path}", when("path")),
    // An expression on names: what it is after tells whether secrets are.
    discloses("secret:files called {--file-search-regex}", like("--file-search-regex", /env|secret|pem|key|id_|cred|shadow|pass|token/i)),
  ],
  // Where no path is given, the current folder, but for standard input where that is a pipe, which `/dev/null` is not.
  derive: ({ slots }, engine) => {
    if (slots.has("pattern") && !slots.has("path")) readsHere(engine);
  },
  examples: {
    allow: ["ack --python sub lib", "ag --yaml image k8s", "ag -i error /var/log", "ack --type perl sub lib"],
    guard: {
      "ag -G '[.]env$' x": ["disclose secret:files called [.]env$"],
      "cd /home/agent/.aws && ag x": ["disclose secret:/home/agent/.aws"],
      "ag password .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "ag --pager id x": "unknown-option" },
  },
});
