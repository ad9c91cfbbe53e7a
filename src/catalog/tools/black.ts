import { defineTool, flags, reads, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "black",
  source: "Black 25, src/black/__init__.py, github.com/psf/black",
  options: {
    ...flags("--check --diff -q|--quiet -v|--verbose --color --no-color -S|--skip-string-normalization --preview --version --fast --safe"),
    ...values("-l|--line-length -t|--target-version --exclude --include --extend-exclude -W|--workers --config"),
  },
  operands: ["path*"],
  does: [
    // What it cannot parse is shown.
    reads("file:{path}", when("path")),
    writes("file:{path:.}", unless("--check", "--diff", "--version")),
  ],
  examples: {
    allow: ["black --check src", "black --diff -l 100 src"],
    guard: {
      "black --check .env": ["disclose secret:/repo/.env"],
      "black -l 1 -t 1 --exclude 1 --include 1 --extend-exclude 1 -W 1 --config 1 src": ["write file:/repo/src"],
    },
    doubt: { "black --frobnicate": "unknown-option" },
  },
});
