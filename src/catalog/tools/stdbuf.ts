import { defineTool, values } from "../tool.ts";

export default defineTool({
  name: "stdbuf, gstdbuf",
  source: "stdbuf(1), GNU coreutils 9.1",
  syntax: "posix",
  options: values("-i|--input -o|--output -e|--error"),
  operands: ["command*"],
  runs: [{ language: "argv", from: "command" }],
  examples: { allow: ["stdbuf -oL ls"], guard: { "stdbuf -i 0 -o L -e 0 rm a": ["delete file:/repo/a"] }, doubt: {} },
});
