import { defineTool, executes, flags, reads, values, when, writes } from "../tool.ts";

/** Settings that may tell it to write: an option needs no more than its first letters. */
const mayWrite = /^(?=[\s\S]*codespell)[\s\S]*(?:^|[.\s{,"'])(?:wr?i?t?e?(?:[-_]\w*)?|in(?:t(?:er?\w*)?)?)["']?\s*[=:]/im;

export default defineTool({
  name: "codespell",
  source: "codespell_lib/_codespell.py, github.com/codespell-project/codespell",
  loads: [{ files: "setup.cfg .codespellrc pyproject.toml", codes: mayWrite }],
  options: {
    ...flags(
      "-d|--disable-colors -c|--enable-colors -s|--summary --count -e|--hard-encoding-detection -f|--check-filenames -H|--check-hidden --ignore-sic --stdin-single-line -h|--help --version",
    ),
    ...values(
      "-D|--dictionary --builtin --ignore-regex --ignore-multiline-regex -I|--ignore-words -L|--ignore-words-list --uri-ignore-words-list -r|--regex --uri-regex -S|--skip -x|--exclude-file -q|--quiet-level -A|--after-context -B|--before-context -C|--context",
    ),
    "-w, --write-changes": { takes: "flag", does: [writes("file:{file:.}")] },
    "-i, --interactive": { takes: "value", does: [writes("file:{file:.}")] },
    "--config": { takes: "value", does: [executes("code:{--config}")] },
    "--toml": { takes: "value", does: [executes("code:{--toml}")] },
  },
  operands: ["file*"],
  does: [
    reads("file:{file}", when("file")),
    reads("file:{--dictionary}", when("--dictionary")),
    reads("file:{--ignore-words}", when("--ignore-words")),
    reads("file:{--exclude-file}", when("--exclude-file")),
  ],
  examples: {
    allow: ["codespell docs README.md", "codespell -L crate,ot -S '*.lock' -q 3 -C 1 docs"],
    guard: {
      "codespell .env": ["disclose secret:/repo/.env"],
      "codespell -D .env -I .netrc -x .pgpass a": [
        "disclose secret:/repo/.env",
        "disclose secret:/repo/.netrc",
        "disclose secret:/repo/.pgpass",
      ],
      "codespell -w src": ["write file:/repo/src"],
      "codespell -i 3 src": ["write file:/repo/src"],
      "codespell --config a --toml b": ["execute code:a", "execute code:b"],
      "codespell -w --builtin 1 --ignore-regex 1 --ignore-multiline-regex 1 -L 1 --uri-ignore-words-list 1 -r 1 --uri-regex 1 -S 1 -q 1 -A 1 -B 1 -C 1 -D 1 -I 1 -x 1 -i 1 --config 1 --toml 1 a":
        ["write file:/repo/a", "write file:/repo/a", "execute code:1", "execute code:1"],
    },
    doubt: { "codespell --frobnicate": "unknown-option" },
  },
});
