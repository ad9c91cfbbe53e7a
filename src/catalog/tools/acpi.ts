import { defineTool } from "../tool.ts";

export default defineTool({
  name: "acpi",
  source: "acpi(1) 1.7",
  optionsOnlyRead: true,
  examples: { allow: ["acpi -V"], guard: {}, doubt: {} },
});
