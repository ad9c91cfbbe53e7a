import { defineTool } from "../tool.ts";

export default defineTool({
  name: "manpath",
  source: "manpath(1), man-db 2.11",
  optionsOnlyRead: true,
  examples: { allow: ["manpath -q"], guard: {}, doubt: {} },
});
