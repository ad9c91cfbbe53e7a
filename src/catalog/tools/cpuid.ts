import { defineTool } from "../tool.ts";

export default defineTool({
  name: "cpuid",
  source: "cpuid(1) 20230228",
  optionsOnlyRead: true,
  examples: { allow: ["cpuid -1"], guard: {}, doubt: {} },
});
