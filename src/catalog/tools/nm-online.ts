import { defineTool } from "../tool.ts";

export default defineTool({
  name: "nm-online",
  source: "nm-online(1), NetworkManager 1.42",
  optionsOnlyRead: true,
  examples: { allow: ["nm-online -q -t 5"], guard: {}, doubt: {} },
});
