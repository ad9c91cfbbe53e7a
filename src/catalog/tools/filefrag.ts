import { defineTool } from "../tool.ts";

export default defineTool({
  name: "filefrag",
  source: "filefrag(8), e2fsprogs 1.47.0",
  optionsOnlyRead: true,
  examples: { allow: ["filefrag -v a.bin"], guard: {}, doubt: {} },
});
