import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lsblk",
  source: "lsblk(8), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["lsblk -f -o NAME,SIZE"], guard: {}, doubt: {} },
});
