import { defineTool } from "../tool.ts";

export default defineTool({
  name: "uptime",
  source: "uptime(1), procps-ng 4.0.2",
  optionsOnlyRead: true,
  examples: { allow: ["uptime -p"], guard: {}, doubt: {} },
});
