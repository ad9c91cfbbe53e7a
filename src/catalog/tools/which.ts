import { defineTool } from "../tool.ts";

export default defineTool({
  name: "which",
  source: "which(1), debianutils 5.7",
  optionsOnlyRead: true,
  examples: { allow: ["which -a ls"], guard: {}, doubt: {} },
});
