import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "unbuffer",
  source: "unbuffer(1), expect 5.45.4",
  syntax: "posix",
  options: flags("-p"),
  operands: ["command*"],
  runs: [{ language: "argv", from: "command" }],
  examples: { allow: ["unbuffer ls"], guard: { "unbuffer -p rm a": ["delete file:/repo/a"] }, doubt: {} },
});
