import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "jdupes",
  source: "recalled from jdupes(1) 1.21",
  options: {
    ...flags(
      "-r|--recurse -s|--symlinks -H|--hard-links -z|--zero-match -f|--omit-first -A|--no-hidden -S|--size -m|--summarize -q|--quiet -M|--print-summarize -j|--json -v|--version -h|--help -u|--print-unique -p|--permissions",
    ),
    ...values("-o|--order -X|--ext-filter"),
  },
  operands: ["path*"],
  examples: { allow: ["jdupes -rS /srv/app"], guard: {}, doubt: { "jdupes -d .": "unknown-option", "jdupes -L .": "unknown-option" } },
});
