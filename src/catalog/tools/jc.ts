import { defineTool } from "../tool.ts";

export default defineTool({
  name: "jc",
  source: "jc 1.23, README",
  syntax: "posix",
  optionsOnlyRead: true,
  operands: ["command*"],
  // A command instead of a parser is run, and its output turned into JSON.
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: ["jc -p --ps", "jc ls -l"],
    guard: { "jc rm a": ["delete file:/repo/a"] },
    doubt: {},
  },
});
