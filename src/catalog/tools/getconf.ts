import { defineTool } from "../tool.ts";

export default defineTool({
  name: "getconf",
  source: "getconf(1), glibc 2.36",
  optionsOnlyRead: true,
  examples: { allow: ["getconf PAGE_SIZE", "getconf -a"], guard: {}, doubt: {} },
});
