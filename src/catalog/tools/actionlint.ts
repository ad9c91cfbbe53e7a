import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "actionlint",
  source: "actionlint 1.7, command.go, github.com/rhysd/actionlint",
  syntax: "single",
  options: { ...flags("-no-color -color -oneline -verbose -debug -version"), ...values("-ignore -format -stdin-filename") },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["actionlint -oneline a.yml"],
    guard: { "actionlint .env": ["disclose secret:/repo/.env"] },
    doubt: { "actionlint -shellcheck /tmp/x": "unknown-option" },
  },
});
