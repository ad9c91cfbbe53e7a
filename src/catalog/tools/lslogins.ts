import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lslogins",
  source: "lslogins(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["lslogins -u"], guard: {}, doubt: {} },
});
