import { defineTool } from "../tool.ts";

export default defineTool({
  name: "help",
  source: "bash(1) 5.2, help",
  optionsOnlyRead: true,
  examples: { allow: ["help cd"], guard: {}, doubt: {} },
});
