import { defineTool } from "../tool.ts";

export default defineTool({
  name: "cal, ncal",
  source: "cal(1), util-linux 2.38.1 and ncal 12.1.8",
  optionsOnlyRead: true,
  examples: { allow: ["cal -3", "cal 2026"], guard: {}, doubt: {} },
});
