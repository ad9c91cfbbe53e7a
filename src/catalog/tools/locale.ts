import { defineTool } from "../tool.ts";

export default defineTool({
  name: "locale",
  source: "locale(1), glibc 2.36",
  optionsOnlyRead: true,
  examples: { allow: ["locale -a", "locale charmap"], guard: {}, doubt: {} },
});
