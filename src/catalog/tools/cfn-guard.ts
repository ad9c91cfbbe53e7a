import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "cfn-guard",
  source: "Guard 3, guard/src/commands, github.com/aws-cloudformation/cloudformation-guard",
  withoutCommand: "help",
  commands: {
    validate: {
      /*READ*/ options: {
        ...flags("-a|--alphabetical -m|--last-modified -v|--verbose -p|--print-json -P|--payload -z|--structured"),
        ...values("-r|--rules -d|--data -t|--type -o|--output-format -S|--show-summary -i|--input-parameters"),
      },
      operands: [],
      does: [
        reads("file:{--data}", when("--data")),
        reads("file:{--rules}", when("--rules")),
        reads("file:{--input-parameters}", when("--input-parameters")),
      ],
    },
    "parse-tree, test, rulegen": {
      options: { ...values("-r|--rules -t|--test-data --template -d|--dir"), ...flags("-p|--print-json -y|--print-yaml -v|--verbose") },
      operands: [],
      does: [
        reads("file:{--template}", when("--template")),
        reads("file:{--rules}", when("--rules")),
        reads("file:{--test-data}", when("--test-data")),
      ],
    },
  },
  examples: {
    allow: ["cfn-guard validate -d t.yaml -r rules.guard"],
    guard: {
      "cfn-guard parse-tree -r .env": ["disclose secret:/repo/.env"],
      "cfn-guard test -r a -t .env": ["disclose secret:/repo/.env"],
      "cfn-guard validate -d a -r b -i .env": ["disclose secret:/repo/.env"],
      "cfn-guard validate -d .env -r r": ["disclose secret:/repo/.env"],
      "cfn-guard validate -d a -r .env": ["disclose secret:/repo/.env"],
      "cfn-guard rulegen --template .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "cfn-guard frobnicate": "unknown-command" },
  },
});
