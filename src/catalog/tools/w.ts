import { defineTool } from "../tool.ts";

export default defineTool({
  name: "w",
  source: "w(1), procps-ng 4.0.2",
  optionsOnlyRead: true,
  examples: { allow: ["w -h root"], guard: {}, doubt: {} },
});
