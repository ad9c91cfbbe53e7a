import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pgrep",
  source: "pgrep(1), procps-ng 4.0.2",
  optionsOnlyRead: true,
  examples: { allow: ["pgrep -fa nginx", "pgrep -u root $P"], guard: {}, doubt: {} },
});
