import { defineTool } from "../tool.ts";

export default defineTool({
  name: "addr2line",
  source: "addr2line(1), GNU binutils 2.40",
  optionsOnlyRead: true,
  examples: { allow: ["addr2line -e a.bin 0x10"], guard: {}, doubt: {} },
});
