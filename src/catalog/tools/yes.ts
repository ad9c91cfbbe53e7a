import { defineTool } from "../tool.ts";

export default defineTool({
  name: "yes, gyes",
  source: "yes(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["yes", "yes n"], guard: {}, doubt: {} },
});
