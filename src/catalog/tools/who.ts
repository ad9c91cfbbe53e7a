import { defineTool } from "../tool.ts";

export default defineTool({
  name: "who",
  source: "who(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["who -b", "who am i"], guard: {}, doubt: {} },
});
