import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "typos",
  source: "crates/typos-cli/src/bin/typos-cli/args.rs, github.com/crate-ci/typos",
  options: {
    ...flags(
      "--sort --force-exclude --isolated --diff --files --file-types --highlight-identifiers --identifiers --highlight-words --words --type-list --binary --no-binary --no-check-filenames --check-filenames --no-check-files --check-files --unicode --no-unicode --hidden --no-hidden --no-ignore --ignore --no-ignore-dot --ignore-dot",
    ),
    ...flags(
      "--no-ignore-global --ignore-global --no-ignore-parent --ignore-parent --no-ignore-vcs --ignore-vcs -v|--verbose -q|--quiet -h|--help -V|--version",
    ),
    ...values("--file-list -j|--threads -c|--config --format --color --locale --exclude"),
    "-w, --write-changes": { takes: "flag", does: [writes("file:{path:.}")] },
    "--dump-config": { takes: "value", does: [writes("file:{--dump-config}")] },
  },
  operands: ["path*"],
  does: [
    // The line of a finding is shown.
    reads("file:{path}", when("path")),
    reads("file:{--file-list}", when("--file-list")),
    reads("file:{--config}", when("--config")),
  ],
  examples: {
    allow: ["typos docs --format brief", "typos --diff -j 1 --locale en-gb"],
    guard: {
      "typos .env": ["disclose secret:/repo/.env"],
      "typos --file-list .env -c .netrc": ["disclose secret:/repo/.env", "disclose secret:/repo/.netrc"],
      "typos -w src": ["write file:/repo/src"],
      "typos --dump-config x.toml": ["write file:/repo/x.toml"],
      "typos -w --file-list 1 -j 1 -c 1 --format 1 --color 1 --locale 1 --exclude 1 --dump-config - src": [
        "write file:/repo/src",
        "write file:/repo/-",
      ],
    },
    doubt: { "typos --frobnicate": "unknown-option" },
  },
});
