import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lsfd",
  source: "lsfd(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["lsfd -p 1"], guard: {}, doubt: {} },
});
