import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "nl, gnl",
  source: "nl(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: {
    ...flags("-p|--no-renumber"),
    ...values(
      "-b|--body-numbering -d|--section-delimiter -f|--footer-numbering -h|--header-numbering -i|--line-increment -l|--join-blank-lines -n|--number-format -s|--number-separator -v|--starting-line-number -w|--number-width",
    ),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: { allow: ["nl -ba a.log", 'nl -w "$(ls)" a.log'], guard: { "nl -b a .env": ["disclose secret:/repo/.env"] }, doubt: {} },
});
