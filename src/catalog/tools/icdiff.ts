import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "icdiff",
  source: "recalled from icdiff(1) 2.0",
  options: {
    ...flags(
      "-E -H|--highlight -N|--line-numbers --no-bold --no-headers --strip-trailing-cr -W|--whole-file -r|--recursive --is-git-diff --truncate -h|--help --version --show-all-spaces -P|--permissions",
    ),
    ...values("--cols -L|--label --tabsize -U|--unified --color-map --encoding -x|--exclude"),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["icdiff -N --cols 160 a b"],
    guard: { "icdiff .env": ["disclose secret:/repo/.env"] },
    doubt: { "icdiff --frobnicate": "unknown-option" },
  },
});
