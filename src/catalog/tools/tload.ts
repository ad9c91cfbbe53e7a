import { defineTool } from "../tool.ts";

export default defineTool({
  name: "tload",
  source: "tload(1), procps-ng 4.0.2",
  optionsOnlyRead: true,
  examples: { allow: ["tload -d 2"], guard: {}, doubt: {} },
});
