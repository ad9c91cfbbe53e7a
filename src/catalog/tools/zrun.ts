import { defineTool } from "../tool.ts";

export default defineTool({
  name: "zrun",
  source: "zrun(1) of moreutils 0.63: unpacks the files it is given for the command",
  syntax: "words",
  operands: ["command*"],
  runs: [{ language: "argv", from: "command" }],
  examples: { allow: ["zrun diff a.gz b.gz"], guard: { "zrun rm a.gz": ["delete file:/repo/a.gz"] }, doubt: {} },
});
