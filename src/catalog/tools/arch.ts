import { defineTool } from "../tool.ts";

export default defineTool({
  name: "arch",
  source: "arch(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["arch"], guard: {}, doubt: {} },
});
