import { defineTool } from "../tool.ts";

export default defineTool({
  name: "arc_summary",
  source: "cmd/zarcsummary, OpenZFS 2.4",
  optionsOnlyRead: true,
  examples: { allow: ["arc_summary -s arc"], guard: {}, doubt: {} },
});
