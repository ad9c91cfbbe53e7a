import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "cut, gcut",
  source: "cut(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: {
    ...flags("-n --complement -s|--only-delimited -z|--zero-terminated"),
    ...values("-b|--bytes -c|--characters -d|--delimiter -f|--fields --output-delimiter"),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["cut -d: -f1 /etc/passwd", 'cut -d , -f "$(ls)" a.csv', "cut -c 1-5"],
    guard: { "cut -d = -f 2 .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
