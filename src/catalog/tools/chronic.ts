import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "chronic, ifne",
  source: "chronic(1), ifne(1), moreutils 0.70",
  syntax: "posix",
  options: flags("-e -n -v"),
  operands: ["command*"],
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: ["chronic -v ls -l", "ls | ifne wc -l"],
    guard: { "chronic rm a": ["delete file:/repo/a"] },
    doubt: { "ifne $X": "dynamic-program" },
  },
});
