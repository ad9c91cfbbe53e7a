import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lsb_release",
  source: "lsb_release(1), lsb-release 12.0",
  optionsOnlyRead: true,
  examples: { allow: ["lsb_release -a"], guard: {}, doubt: {} },
});
