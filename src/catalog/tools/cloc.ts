import { defineTool, executes, flags, unlike, values } from "../tool.ts";

export default defineTool({
  name: "cloc",
  source: "cloc(1) 1.96",
  options: {
    ...flags(
      "--by-file --by-file-by-lang --json --yaml --csv --md --xml --quiet --git --hide-rate --skip-uniqueness --show-lang --show-ext --follow-links --diff --count-and-diff --version --help",
    ),
    ...values(
      "--exclude-dir --include-lang --exclude-lang --exclude-ext --include-ext --match-f --not-match-f --match-d --not-match-d --timeout --list-file",
    ),
    "--vcs": { takes: "value", does: [executes("code:{--vcs}", unlike("--vcs", /^(?:git|svn|auto|none)$/))] },
  },
  operands: ["path*"],
  examples: {
    allow: ["cloc --diff a b", "cloc --vcs git .", "cloc src --by-file --json", "cloc --exclude-dir=node_modules ."],
    guard: { "cloc --vcs=id .": ["execute code:id"] },
    doubt: { "cloc --out=/srv/x .": "unknown-option", "cloc --extract-with=id a.zip": "unknown-option" },
  },
});
