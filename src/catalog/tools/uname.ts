import { defineTool } from "../tool.ts";

export default defineTool({
  name: "uname, guname",
  source: "uname(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["uname -a"], guard: {}, doubt: {} },
});
