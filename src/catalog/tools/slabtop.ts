import { defineTool } from "../tool.ts";

export default defineTool({
  name: "slabtop",
  source: "slabtop(1), procps-ng 4.0.2",
  optionsOnlyRead: true,
  examples: { allow: ["slabtop -o"], guard: {}, doubt: {} },
});
