import { defineTool } from "../tool.ts";
import { refuseResponseFiles } from "./_response-file.ts";

export default defineTool({
  name: "size",
  source: "size(1), GNU binutils 2.40",
  optionsOnlyRead: true,
  derive: refuseResponseFiles,
  examples: { allow: ["size -A a.bin"], guard: {}, doubt: { "size @.env": "unknown-operand" } },
});
