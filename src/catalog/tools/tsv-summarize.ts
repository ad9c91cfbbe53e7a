import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "tsv-summarize",
  source: "docs/tool_reference/tsv-summarize.md, github.com/eBay/tsv-utils",
  options: {
    ...flags("--help-verbose --help-fields -V|--version -H|--header -w|--write-header -x|--exclude-missing --count"),
    ...values(
      "-g|--group-by -d|--delimiter -v|--values-delimiter -p|--float-precision -r|--replace-missing --count-header --retain --first --last --min --max --range --sum --mean --median --quantile --mad --var --stdev --mode --mode-count --unique-count --missing-count --not-missing-count --values --unique-values",
    ),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["tsv-summarize -H --group-by host --median latency --count a.tsv"],
    guard: { "tsv-summarize --unique-values 1 .env": ["disclose secret:/repo/.env"] },
    doubt: { "tsv-summarize --frobnicate": "unknown-option" },
  },
});
