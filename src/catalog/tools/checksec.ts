import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "checksec",
  source: "recalled from checksec(7) 2.6",
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
