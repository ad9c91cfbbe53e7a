import { defineTool, flags } from "../tool.ts";

export default defineTool({
  // `-o` becomes options of ps, which may show environments.
  name: "psgrep",
  source: "psgrep 1.0, usage of the program, github.com/jvz/psgrep",
  syntax: "posix",
  options: flags("-n -a -b -l -s -d -i -e -p -h -v"),
  operands: ["term*"],
  examples: { allow: ["psgrep -n nginx", "psgrep -as postgres"], guard: {}, doubt: { "psgrep -o pid nginx": "unknown-option" } },
});
