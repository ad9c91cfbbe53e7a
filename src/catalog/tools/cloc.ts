import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "cloc",
  source: "cloc(1) 1.96",
  options: {
    ...flags(
      "--by-file --by-file-by-lang --json --yaml --csv --md --xml --quiet --git --hide-rate --skip-uniqueness --show-lang --show-ext --follow-links --version --help",
    ),
    ...values(
      "--exclude-dir --include-lang --exclude-lang --exclude-ext --include-ext --match-f --not-match-f --match-d --not-match-d --timeout --list-file",
    ),
  },
  operands: ["path*"],
  examples: {
    allow: ["cloc src --by-file --json", "cloc --exclude-dir=node_modules ."],
    guard: {},
    doubt: { "cloc --out=/srv/x .": "unknown-option", "cloc --extract-with=id a.zip": "unknown-option" },
  },
});
