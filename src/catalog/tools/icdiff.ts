import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "icdiff",
  source: "icdiff 2.0.10, github.com/jeffkaufman/icdiff",
  options: {
    ...flags(
      "-H|--highlight -N|--line-numbers --no-bold --no-headers --strip-trailing-cr -W|--whole-file -r|--recursive --is-git-diff -t|--truncate -s|--report-identical-files -u|--patch --show-no-spaces -h|--help --version --show-all-spaces -P|--permissions",
    ),
    ...values(
      "--cols -E|--exclude-lines --head -L|--label --tabsize -U|--unified|--numlines --color-map --encoding --output-encoding -x|--exclude",
    ),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["icdiff -N --cols 160 a b"],
    guard: { "icdiff .env": ["disclose secret:/repo/.env"] },
    doubt: { "icdiff --frobnicate": "unknown-option" },
  },
});
