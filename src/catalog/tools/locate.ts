import { defineTool } from "../tool.ts";

export default defineTool({
  name: "locate, plocate, mlocate",
  source: "plocate(1) 1.1.18",
  optionsOnlyRead: true,
  examples: { allow: ["locate -i x", "plocate -c x"], guard: {}, doubt: {} },
});
