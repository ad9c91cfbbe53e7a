import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "psgrep",
  source: "recalled from psgrep README, jvz.github.io/psgrep",
  options: flags("-n -l -h -i"),
  operands: ["pattern"],
  examples: { allow: ["psgrep -n nginx"], guard: {}, doubt: { "psgrep --frobnicate a": "unknown-option" } },
});
