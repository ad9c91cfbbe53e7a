import { defineTool } from "../tool.ts";

export default defineTool({
  name: "zdump",
  source: "zdump(8), tzcode; glibc 2.36",
  optionsOnlyRead: true,
  examples: { allow: ["zdump -v Europe/Rome"], guard: {}, doubt: {} },
});
