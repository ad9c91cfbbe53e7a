import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lscpu",
  source: "lscpu(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["lscpu -e"], guard: {}, doubt: {} },
});
