import { defineTool, executes, flags, like, values } from "../tool.ts";

export default defineTool({
  name: "jar",
  source: "jar(1), JDK 17",
  syntax: "bundle",
  options: { ...flags("-t|--list -v|--verbose -d|--describe-module --validate -h|--help --version"), ...values("-f|--file --release") },
  operands: ["entry*"],
  does: [executes("code:arguments in {entry}", like("entry", /^@/))],
  examples: {
    allow: ["jar tf app.jar", "jar --list --file=app.jar META-INF", "jar -tvf app.jar"],
    guard: {
      "jar @/tmp/x": ["execute code:arguments in @/tmp/x"],
      "jar -f a --release 9 -t @x": ["execute code:arguments in @x"],
      "jar -f @a --release @b -t @c": ["execute code:arguments in @c"],
    },
    doubt: { "jar xf app.jar": "unknown-option", "jar cf a.jar b": "unknown-option" },
  },
});
