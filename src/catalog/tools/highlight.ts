import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "highlight",
  source: "recalled from highlight(1) 4.2",
  options: {
    ...flags("-V|--verbose -h|--help -l|--line-numbers -q|--quiet --stdout -f|--fragment"),
    ...values("-S|--syntax -O|--out-format -s|--style -t|--replace-tabs"),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["highlight -O ansi a.yaml", "highlight -S json -O xterm256 a.json"],
    guard: { "highlight .env": ["disclose secret:/repo/.env"] },
    doubt: { "highlight -o /srv/x a": "unknown-option" },
  },
});
