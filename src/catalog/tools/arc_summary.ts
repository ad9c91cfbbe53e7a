import { defineTool } from "../tool.ts";

export default defineTool({
  name: "arc_summary",
  source: "recalled from arc_summary(1), OpenZFS 2.1",
  optionsOnlyRead: true,
  examples: { allow: ["arc_summary -s arc"], guard: {}, doubt: {} },
});
