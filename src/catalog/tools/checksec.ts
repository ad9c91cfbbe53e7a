import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "checksec",
  source: "checksec.bash 2.7, github.com/slimm609/checksec",
  options: {
    ...flags("-h|--help --version --extended --verbose"),
    ...values("--file --dir --format|--output --proc --proc-libs --fortify-file --fortify-proc"),
    ...flags("--kernel --proc-all"),
  },
  operands: [],
  examples: {
    allow: ["checksec --file=/usr/sbin/sshd", "checksec --proc-all"],
    guard: {},
    doubt: { "checksec --update": "unknown-option" },
  },
});
