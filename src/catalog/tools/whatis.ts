import { defineTool } from "../tool.ts";

export default defineTool({
  name: "whatis",
  source: "whatis(1), man-db 2.11.2",
  optionsOnlyRead: true,
  examples: { allow: ["whatis ls"], guard: {}, doubt: {} },
});
