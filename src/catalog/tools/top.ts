import { defineTool } from "../tool.ts";

export default defineTool({
  name: "top",
  source: "top(1), procps-ng 4.0.2",
  optionsOnlyRead: true,
  examples: { allow: ["top -bn1 -o %MEM"], guard: {}, doubt: {} },
});
