import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lsmod",
  source: "lsmod(8), kmod 30",
  optionsOnlyRead: true,
  examples: { allow: ["lsmod"], guard: {}, doubt: {} },
});
