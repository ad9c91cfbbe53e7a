import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "csplit",
  source: "csplit(1), GNU coreutils 9.1",
  options: {
    ...flags("-k|--keep-files --suppress-matched -s|--quiet|--silent -z|--elide-empty-files"),
    ...values("-b|--suffix-format -f|--prefix -n|--digits"),
  },
  operands: ["input", "pattern*"],
  does: [writes("file:{--prefix:xx}00")],
  examples: {
    allow: ["csplit --help"],
    guard: { "csplit -f /srv/p -b %d -n 3 a /x/": ["write file:/srv/p00"], "csplit a 5": ["write file:/repo/xx00"] },
    doubt: {},
  },
});
