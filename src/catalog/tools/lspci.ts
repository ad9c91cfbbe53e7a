import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lspci",
  source: "lspci(8), pciutils 3.9.0",
  optionsOnlyRead: true,
  examples: { allow: ["lspci -nnk", "lspci -vv -s 00:01.0"], guard: {}, doubt: {} },
});
