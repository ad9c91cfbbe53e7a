import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "delta",
  source: "delta 0.16, --help; settings of the repository name a pager",
  loads: [{ files: "HEAD", above: true, until: ".git", onlyHere: true }],
  options: {
    ...flags(
      "-n|--line-numbers -s|--side-by-side --color-only --diff-so-fancy --dark --light --keep-plus-minus-markers --navigate --raw --relative-paths --show-config --no-gitconfig",
    ),
    ...values("--paging --syntax-theme --width -w --tabs --max-line-length --features"),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["delta --side-by-side a b", "delta --paging never"],
    guard: { "delta .env": ["disclose secret:/repo/.env"] },
    doubt: { "delta --pager 'sh -c id' a b": "unknown-option", "delta --config /tmp/x a b": "unknown-option" },
  },
});
