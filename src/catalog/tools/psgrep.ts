import { defineTool } from "../tool.ts";

export default defineTool({
  name: "psgrep",
  source: "recalled from psgrep README, jvz.github.io/psgrep",
  optionsOnlyRead: true,
  examples: { allow: ["psgrep -n nginx"], guard: {}, doubt: {} },
});
