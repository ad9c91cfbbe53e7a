import { defineTool } from "../tool.ts";

export default defineTool({
  name: "iostat",
  source: "iostat(1), sysstat 12.6.1",
  optionsOnlyRead: true,
  examples: { allow: ["iostat -xz 1 3"], guard: {}, doubt: {} },
});
