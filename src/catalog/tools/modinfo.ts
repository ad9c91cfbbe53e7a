import { defineTool } from "../tool.ts";

export default defineTool({
  name: "modinfo",
  source: "modinfo(8), kmod 30",
  optionsOnlyRead: true,
  examples: { allow: ["modinfo -F version ext4"], guard: {}, doubt: {} },
});
