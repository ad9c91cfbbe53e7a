import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "semver",
  source: "semver(1), node-semver 7",
  options: {
    ...flags("-l|--loose -p|--include-prerelease -c|--coerce --rtl --ltr -rv|-rev|--rev|--reverse -h|--help -i|--inc|--increment"),
    ...values("-r|--range --preid -n -v|--version"),
  },
  operands: ["version*"],
  examples: {
    allow: ["semver -r '>=1.2 <2' 1.3.0 2.1.0", "semver -i minor 1.2.3", "semver -c v2"],
    guard: {},
    doubt: { "semver --frobnicate": "unknown-option" },
  },
});
