import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  // `-a` runs the pager, and so stays undeclared.
  name: "wdiff",
  source: "src/wdiff.c, wdiff 1.2",
  options: {
    ...flags(
      "-1|--no-deleted -2|--no-inserted -3|--no-common -c|--copyright -d|--diff-input -h|--help -i|--ignore-case -l|--less-mode -n|--avoid-wraps -p|--printer -s|--statistics -t|--terminal -v|--version",
    ),
    ...values("-w|--start-delete -x|--end-delete -y|--start-insert -z|--end-insert"),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["wdiff -s a b", "wdiff -3 a b"],
    guard: { "wdiff .env": ["disclose secret:/repo/.env"] },
    doubt: { "wdiff -a a b": "unknown-option" },
  },
});
