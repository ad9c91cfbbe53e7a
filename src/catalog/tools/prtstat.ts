import { defineTool } from "../tool.ts";

export default defineTool({
  name: "prtstat",
  source: "prtstat(1), psmisc 23.6",
  optionsOnlyRead: true,
  examples: { allow: ["prtstat 1"], guard: {}, doubt: {} },
});
