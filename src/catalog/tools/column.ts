import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "column",
  source: "column(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  options: {
    ...flags("-J|--json -t|--table -L|--keep-empty-lines -x|--fillrows -d|--table-noheadings -m|--table-maxout -e|--table-header-repeat"),
    ...values(
      "-c|--output-width -s|--separator -o|--output-separator -n|--table-name -O|--table-order -C|--table-column -N|--table-columns -l|--table-columns-limit -E|--table-noextreme -H|--table-hide -R|--table-right -T|--table-truncate -W|--table-wrap -r|--tree -i|--tree-id -p|--tree-parent",
    ),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["column -t -s , a.csv", "column -c 80"],
    guard: { "column -t -s = .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
