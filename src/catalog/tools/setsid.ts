import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "setsid",
  source: "setsid(1), util-linux 2.38.1",
  syntax: "posix",
  options: flags("-c|--ctty -f|--fork -w|--wait"),
  operands: ["command*"],
  runs: [{ language: "argv", from: "command" }],
  examples: { allow: ["setsid -w ls"], guard: { "setsid -f rm a": ["delete file:/repo/a"] }, doubt: {} },
});
