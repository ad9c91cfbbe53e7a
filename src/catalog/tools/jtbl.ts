import { defineTool } from "../tool.ts";

export default defineTool({
  name: "jtbl",
  source: "jtbl 1.6, jtbl/cli.py, github.com/kellyjonbrazil/jtbl",
  optionsOnlyRead: true,
  examples: { allow: ["jtbl -t"], guard: {}, doubt: {} },
});
