import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lsns",
  source: "lsns(8), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["lsns -t net"], guard: {}, doubt: {} },
});
