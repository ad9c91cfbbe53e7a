import { defineTool } from "../tool.ts";

export default defineTool({
  name: "checksec",
  source: "checksec(7) 2.6",
  optionsOnlyRead: true,
  examples: { allow: ["checksec --file=/usr/sbin/sshd"], guard: {}, doubt: {} },
});
