import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pwd",
  source: "bash(1) 5.2, pwd; pwd(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["pwd", "pwd -P"], guard: {}, doubt: {} },
});
