import { defineTool } from "../tool.ts";

export default defineTool({
  name: "whereis",
  source: "whereis(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["whereis ls"], guard: {}, doubt: {} },
});
