import { defineTool, executes, flags, unless, values } from "../tool.ts";

export default defineTool({
  name: "act",
  source: "act 0.2, README",
  options: { ...flags("-l|--list -q|--quiet -v|--verbose --version -h|--help"), ...values("-W|--workflows -j|--job") },
  operands: ["event?"],
  does: [executes("container:workflow jobs", unless("--list"))],
  examples: {
    allow: ["act -l", "act --list -W .github/workflows -j test push"],
    guard: { "act --list=false push": ["execute container:workflow jobs"], "act push": ["execute container:workflow jobs"] },
    doubt: {},
  },
});
