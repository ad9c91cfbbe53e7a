import { defineTool } from "../tool.ts";

export default defineTool({
  name: "mountpoint",
  source: "mountpoint(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  examples: { allow: ["mountpoint -q /srv"], guard: {}, doubt: {} },
});
