import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "tsv-select, tsv-uniq, tsv-sample, tsv-pretty",
  source: "docs/tool_reference, github.com/eBay/tsv-utils; letters differ in what they take, so only long options are known",
  options: {
    ...flags(
      "--help-verbose --help-fields --version -H|--header --line-buffered --ignore-case --equiv --number --repeated --static-seed --print-random --gen-random-inorder --compatibility-mode --no-header --underline-header --format-floats --replace-empty --auto-preamble --replace",
    ),
    ...values(
      "-d|--delimiter --fields --exclude --rest --equiv-header --equiv-start --number-header --at-least --max --num --prob --key-fields --weight-field --seed-value --random-value-header --lookahead --repeat-header --precision --empty-replacement --space-between-fields --max-text-width --preamble",
    ),
    // The one that all but tsv-pretty and tsv-sample have.
    "-f": "value",
  },
  operands: ["file*"],
  does: [
    reads("file:{file}", when("file")),
    // For tsv-pretty it is a flag, and what follows is a file.
    reads("file:{-f}", when("-f")),
  ],
  examples: {
    allow: ["tsv-select -H -f host,latency a.tsv", "tsv-uniq -H --fields host a.tsv", "tsv-sample --num 20 a.tsv", "tsv-pretty -H a.tsv"],
    guard: { "tsv-select --fields 1 .env": ["disclose secret:/repo/.env"], "tsv-pretty -f .env": ["disclose secret:/repo/.env"] },
    doubt: { "tsv-uniq -z a.tsv": "unknown-option" },
  },
});
