import { defineTool } from "../tool.ts";

export default defineTool({
  name: "htop",
  source: "htop(1) 3.2.2",
  optionsOnlyRead: true,
  examples: { allow: ["htop -u root"], guard: {}, doubt: {} },
});
