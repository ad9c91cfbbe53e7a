import { defineTool } from "../tool.ts";

export default defineTool({
  name: "procinfo, lsdev, socklist",
  source: "recalled from procinfo(8), lsdev(8), procinfo-ng 2.0",
  optionsOnlyRead: true,
  examples: { allow: ["procinfo", "lsdev"], guard: {}, doubt: {} },
});
