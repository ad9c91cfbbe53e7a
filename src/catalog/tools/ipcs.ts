import { defineTool } from "../tool.ts";

export default defineTool({
  name: "ipcs",
  source: "ipcs(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["ipcs -m -i 4"], guard: {}, doubt: {} },
});
