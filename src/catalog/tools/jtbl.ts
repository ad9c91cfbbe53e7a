import { defineTool } from "../tool.ts";

export default defineTool({
  name: "jtbl",
  source: "recalled from jtbl 1.6 README, github.com/kellyjonbrazil/jtbl",
  optionsOnlyRead: true,
  examples: { allow: ["jtbl -t"], guard: {}, doubt: {} },
});
