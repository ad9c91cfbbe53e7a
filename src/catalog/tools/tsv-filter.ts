import { defineTool, flags, reads, values, when } from "../tool.ts";

const comparisons = ["le", "lt", "ge", "gt", "eq", "ne"];
const texts = ["eq", "ne", "in-fld", "not-in-fld"];
const tests = [
  "empty",
  "not-empty",
  "blank",
  "not-blank",
  "is-numeric",
  "is-finite",
  "is-nan",
  "is-infinity",
  "regex",
  "iregex",
  "not-regex",
  "not-iregex",
  "ff-absdiff-le",
  "ff-absdiff-gt",
  "ff-reldiff-le",
  "ff-reldiff-gt",
  "ff-str-eq",
  "ff-istr-eq",
  "ff-str-ne",
  "ff-istr-ne",
  ...comparisons.flatMap((name) => [name, `str-${name}`, `char-len-${name}`, `byte-len-${name}`, `ff-${name}`]),
  ...texts.flatMap((name) => [`str-${name}`, `istr-${name}`]),
];

export default defineTool({
  name: "tsv-filter",
  source: "docs/tool_reference/tsv-filter.md, github.com/eBay/tsv-utils",
  options: {
    ...flags("--help-verbose --help-options --help-fields -V|--version -H|--header --or -v|--invert -c|--count --line-buffered"),
    ...values("-d|--delimiter --label --label-values"),
    ...values([...new Set(tests)].map((name) => `--${name}`).join(" ")),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["tsv-filter -H --gt latency:500 --str-ne host:web1 a.tsv", "tsv-filter --or --iregex 3:error --empty 4 a.tsv"],
    guard: { "tsv-filter --eq 1:2 .env": ["disclose secret:/repo/.env"] },
    doubt: { "tsv-filter --frobnicate": "unknown-option" },
  },
});
