import { defineTool } from "../tool.ts";

export default defineTool({
  name: "findmnt",
  source: "findmnt(8), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["findmnt -t ext4 -n", "findmnt --verify"], guard: {}, doubt: {} },
});
