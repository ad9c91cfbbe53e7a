import { defineTool } from "../tool.ts";

export default defineTool({
  name: "logname",
  source: "logname(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["logname"], guard: {}, doubt: {} },
});
