import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lsattr",
  source: "lsattr(1), e2fsprogs 1.47.0",
  optionsOnlyRead: true,
  examples: { allow: ["lsattr -d /srv"], guard: {}, doubt: {} },
});
