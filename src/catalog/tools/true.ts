import { defineTool } from "../tool.ts";

export default defineTool({
  name: "true, gtrue",
  source: "true(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["true", "true $X"], guard: {}, doubt: {} },
});
