import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lsirq",
  source: "lsirq(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["lsirq -n"], guard: {}, doubt: {} },
});
