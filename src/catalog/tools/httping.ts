import { defineTool } from "../tool.ts";

export default defineTool({
  name: "httping",
  source: "httping(1) 2.5",
  optionsOnlyRead: true,
  examples: { allow: ["httping -c 3 -g https://example.org/"], guard: {}, doubt: {} },
});
