import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pstree",
  source: "pstree(1), psmisc 23.6",
  optionsOnlyRead: true,
  examples: { allow: ["pstree -p 1"], guard: {}, doubt: {} },
});
