import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lsipc",
  source: "lsipc(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["lsipc -m"], guard: {}, doubt: {} },
});
