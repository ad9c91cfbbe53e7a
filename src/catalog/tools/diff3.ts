import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "diff3",
  source: "diff3(1), GNU diffutils 3.8",
  options: {
    ...flags(
      "-A|--show-all -e|--ed -E|--show-overlap -3|--easy-only -x|--overlap-only -X -i -m|--merge -a|--text --strip-trailing-cr -T|--initial-tab",
    ),
    ...values("-L|--label --diff-program"),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  runs: [{ language: "argv", from: "--diff-program", appends: "input" }],
  examples: {
    allow: ["diff3 -m -L x a b c"],
    guard: { "diff3 a b .env": ["disclose secret:/repo/.env"] },
    doubt: { "diff3 --diff-program=frobnicate a b c": "unknown-program" },
  },
});
