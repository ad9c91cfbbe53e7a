import { defineTool } from "../tool.ts";

export default defineTool({
  name: "apropos",
  source: "apropos(1), man-db 2.11.2",
  optionsOnlyRead: true,
  examples: { allow: ["apropos -s 8 disk"], guard: {}, doubt: {} },
});
