import { defineTool } from "../tool.ts";

export default defineTool({
  name: "host",
  source: "host(1), bind9 9.18",
  optionsOnlyRead: true,
  examples: { allow: ["host -t mx example.org"], guard: {}, doubt: {} },
});
