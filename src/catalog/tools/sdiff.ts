import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "sdiff",
  source: "sdiff(1), GNU diffutils 3.8",
  options: {
    ...flags(
      "-i|--ignore-case -E|--ignore-tab-expansion -Z|--ignore-trailing-space -b|--ignore-space-change -W|--ignore-all-space -B|--ignore-blank-lines -a|--text -l|--left-column -s|--suppress-common-lines -t|--expand-tabs -d|--minimal -H|--speed-large-files -v --strip-trailing-cr",
    ),
    ...values("-o|--output -I|--ignore-matching-lines -w|--width --tabsize --diff-program"),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file")), writes("file:{--output}", when("--output"))],
  runs: [{ language: "argv", from: "--diff-program", appends: "input" }],
  examples: {
    allow: ["sdiff -w 80 -I x --tabsize 4 a b"],
    guard: { "sdiff a .env": ["disclose secret:/repo/.env"], "sdiff -o /srv/x a b": ["write file:/srv/x"] },
    doubt: { "sdiff --diff-program=frobnicate a b": "unknown-program" },
  },
});
