import { defineTool } from "../tool.ts";

export default defineTool({
  name: "nohup, gnohup",
  source: "nohup(1), GNU coreutils 9.1",
  syntax: "posix",
  operands: ["command*"],
  runs: [{ language: "argv", from: "command" }],
  examples: { allow: ["nohup ls"], guard: { "nohup rm a": ["delete file:/repo/a"] }, doubt: { "nohup $X": "dynamic-program" } },
});
