import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "fc-list, fc-scan",
  source: "fc-list(1), fc-scan(1), fontconfig 2.14",
  options: { ...flags("-v|--verbose -q|--quiet -V|--version -h|--help"), ...values("-f|--format") },
  operands: ["word*"],
  examples: {
    allow: ["fc-list : family style", "fc-scan -f '%{family}' /usr/share/fonts"],
    guard: {},
    doubt: { "fc-list --frobnicate": "unknown-option" },
  },
});
