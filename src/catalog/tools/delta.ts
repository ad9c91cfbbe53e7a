import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "delta",
  source: "delta 0.18, --help and src/cli.rs, github.com/dandavison/delta; settings of the repository name a pager",
  loads: [{ files: "HEAD", above: true, until: ".git", onlyHere: true }],
  options: {
    ...flags(
      "--color-only --dark --diff-highlight --diff-so-fancy --hyperlinks --keep-plus-minus-markers --light -n|--line-numbers --list-languages --list-syntax-themes --navigate --no-gitconfig --parse-ansi --raw --relative-paths --show-colors --show-config --show-syntax-themes --show-themes -s|--side-by-side -h|--help -V|--version",
    ),
    ...values(
      "--blame-code-style --blame-format --blame-palette --blame-separator-format --blame-separator-style --blame-timestamp-format --blame-timestamp-output-format --commit-decoration-style --commit-regex --commit-style --default-language --detect-dark-light --diff-stat-align-width --features --file-added-label --file-copied-label --file-decoration-style --file-modified-label --file-removed-label --file-renamed-label --file-style --file-transformation --generate-completion --grep-context-line-style --grep-file-style --grep-header-decoration-style --grep-header-file-style --grep-line-number-style --grep-output-type --grep-match-line-style --grep-match-word-style --grep-separator-symbol --hunk-header-decoration-style --hunk-header-file-style --hunk-header-line-number-style --hunk-header-style --hunk-label --hyperlinks-commit-link-format --hyperlinks-file-link-format --inline-hint-style --inspect-raw-lines --line-buffer-size --line-fill-method --line-numbers-left-format --line-numbers-left-style --line-numbers-minus-style --line-numbers-plus-style --line-numbers-right-format --line-numbers-right-style --line-numbers-zero-style --map-styles --max-line-distance --max-syntax-highlighting-length --max-line-length --merge-conflict-begin-symbol --merge-conflict-end-symbol --merge-conflict-ours-diff-header-decoration-style --merge-conflict-ours-diff-header-style --merge-conflict-theirs-diff-header-decoration-style --merge-conflict-theirs-diff-header-style --minus-empty-line-marker-style --minus-emph-style --minus-non-emph-style --minus-style --navigate-regex --paging --plus-emph-style --plus-empty-line-marker-style --plus-non-emph-style --plus-style --right-arrow --syntax-theme --tabs --true-color --whitespace-error-style -w|--width --word-diff-regex --wrap-left-symbol --wrap-max-lines --wrap-right-percent --wrap-right-prefix-symbol --wrap-right-symbol --zero-style --24-bit-color",
    ),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["delta --side-by-side a b", "delta --paging never", "delta --hyperlinks --list-languages", "delta --width 80 a b"],
    guard: { "delta .env": ["disclose secret:/repo/.env"] },
    doubt: {
      "delta --pager 'sh -c id' a b": "unknown-option",
      "delta -@ --no-index a b": "unknown-option",
      "delta --config /tmp/x a b": "unknown-option",
    },
  },
});
