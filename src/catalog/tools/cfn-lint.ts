import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "cfn-lint",
  source: "cfn-lint 1 README",
  options: {
    ...flags("-l|--list-rules -e|--include-experimental -v|--version --info"),
    ...values("-t|--template -i|--ignore-checks -c|--include-checks -m|--mandatory-checks -r|--regions -f|--format"),
  },
  operands: ["file*"],
  examples: {
    allow: ["cfn-lint template.yaml", "cfn-lint -r eu-west-1 -f json t.yaml"],
    guard: {},
    doubt: { "cfn-lint -a /tmp/rules t.yaml": "unknown-option" },
  },
});
