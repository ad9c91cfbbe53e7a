import { defineTool } from "../tool.ts";

export default defineTool({
  name: "psgrep",
  source: "psgrep README, jvz.github.io/psgrep",
  optionsOnlyRead: true,
  examples: { allow: ["psgrep -n nginx"], guard: {}, doubt: {} },
});
