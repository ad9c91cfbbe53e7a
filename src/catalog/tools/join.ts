import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "join, gjoin",
  source: "join(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: {
    ...flags("-i|--ignore-case --check-order --nocheck-order --header -z|--zero-terminated"),
    ...values("-a -e -j -o -t -v -1 -2"),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["join -t , -1 2 -2 1 a.csv b.csv", "join -a 1 a b"],
    guard: { "join -j 1 a .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
