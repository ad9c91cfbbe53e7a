import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "pr",
  source: "pr(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: {
    ...values("-D|--date-format -h|--header -l|--length -N|--first-line-number -o|--indent -w|--width -W|--page-width --pages --columns"),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: { allow: ["pr -l 60 -h x a.log"], guard: { "pr -w 80 .env": ["disclose secret:/repo/.env"] }, doubt: {} },
});
