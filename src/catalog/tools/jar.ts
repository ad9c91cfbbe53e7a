import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "jar",
  source: "jar(1), JDK 17",
  syntax: "bundle",
  options: { ...flags("-t|--list -v|--verbose -d|--describe-module --validate -h|--help --version"), ...values("-f|--file --release") },
  operands: ["entry*"],
  examples: {
    allow: ["jar tf app.jar", "jar --list --file=app.jar META-INF", "jar -tvf app.jar"],
    guard: {},
    doubt: { "jar xf app.jar": "unknown-option", "jar cf a.jar b": "unknown-option" },
  },
});
