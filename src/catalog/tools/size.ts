import { defineTool } from "../tool.ts";

export default defineTool({
  name: "size",
  source: "size(1), GNU binutils 2.40",
  optionsOnlyRead: true,
  examples: { allow: ["size -A a.bin"], guard: {}, doubt: {} },
});
