import { defineTool } from "../tool.ts";
import { refuseResponseFiles } from "./_response-file.ts";

export default defineTool({
  name: "addr2line",
  source: "addr2line(1), GNU binutils 2.40",
  optionsOnlyRead: true,
  derive: refuseResponseFiles,
  examples: { allow: ["addr2line -e a.bin 0x10"], guard: {}, doubt: { "addr2line -e @x 0x10": "unknown-operand" } },
});
