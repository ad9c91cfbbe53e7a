import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "iconv",
  source: "iconv(1), glibc 2.36",
  options: { ...flags("-l|--list -c -s|--silent --verbose"), ...values("-f|--from-code -t|--to-code -o|--output") },
  operands: ["file*"],
  does: [reads("file:{file}", when("file")), writes("file:{--output}", when("--output"))],
  examples: {
    allow: ["iconv -f latin1 -t utf-8 a.txt", "iconv -l"],
    guard: { "iconv -f utf-8 -o /srv/x a": ["write file:/srv/x"], "iconv -t utf-8 .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
