import { known } from "../../languages/shell/index.ts";
import { defineTool, flags, values } from "../tool.ts";

/** Settings that it reads by itself, and that may name rules to load. */
const settings = [".cfnlintrc", ".cfnlintrc.yaml", ".cfnlintrc.yml"];

export default defineTool({
  name: "cfn-lint",
  source: "cfn-lint 1, src/cfnlint/config.py, github.com/aws-cloudformation/cfn-lint",
  options: {
    ...flags("-l|--list-rules -e|--include-experimental -v|--version --info"),
    ...values("-t|--template -i|--ignore-checks -c|--include-checks -m|--mandatory-checks -r|--regions -f|--format"),
  },
  operands: ["file*"],
  derive: (_, engine) => {
    for (const file of settings) if (engine.mayExist(known(file))) engine.doubt("unknown-input", file);
  },
  examples: {
    allow: ["cfn-lint template.yaml", "cfn-lint -r eu-west-1 -f json t.yaml"],
    guard: {},
    doubt: { 'cd "$D" && cfn-lint t.yaml': "unknown-input", "cfn-lint -a /tmp/rules t.yaml": "unknown-option" },
  },
});
