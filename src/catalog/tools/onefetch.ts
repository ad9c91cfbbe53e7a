import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "onefetch",
  source: "src/cli.rs, github.com/o2sh/onefetch",
  // Anything with a HEAD is a repository, and the settings of one name filters that are run.
  loads: [{ files: "HEAD", above: true, until: ".git", onlyHere: true, in: ["folder"] }],
  options: {
    ...flags(
      "--no-title --no-merges -E|--email --http-url --hide-token --include-hidden -z|--iso-time --no-bold --no-color-palette --no-art --nerd-fonts -l|--languages -p|--package-managers -h|--help -V|--version",
    ),
    ...values(
      "-d|--disabled-fields --number-of-authors --number-of-languages --number-of-file-churns --churn-pool-size -T|--type -c|--ascii-colors -a|--ascii-language --true-color -i|--image --image-protocol --color-resolution -t|--text-colors --number-separator -o|--output --generate",
    ),
  },
  operands: ["folder?"],
  does: [reads("file:{--image}", when("--image"))],
  examples: {
    allow: ["onefetch --no-art --no-bold", "onefetch -o json ../other", "onefetch --languages"],
    guard: { "onefetch -i .env": ["disclose secret:/repo/.env"] },
    doubt: { "onefetch --frobnicate": "unknown-option" },
  },
});
