import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "jdupes",
  source: "jdupes(1) 1.20, github.com/jbruchon/jdupes",
  options: {
    ...flags(
      "-r|--recurse -R|--recurse: -s|--symlinks -H|--hard-links -z|--zero-match -f|--omit-first -A|--no-hidden -S|--size -m|--summarize -q|--quiet -M|--print-summarize -j|--json -v|--version -h|--help -u|--print-unique -0|--print-null -1|--one-file-system -i|--reverse -I|--isolate -O|--param-order -p|--permissions",
    ),
    ...values("-o|--order -X|--ext-filter"),
  },
  operands: ["path*"],
  examples: {
    allow: ["jdupes -rS /srv/app", "jdupes a -R b"],
    guard: {},
    doubt: { "jdupes -d .": "unknown-option", "jdupes -L .": "unknown-option" },
  },
});
