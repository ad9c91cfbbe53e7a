import { defineTool } from "../tool.ts";

export default defineTool({
  name: "getcap",
  source: "getcap(8), libcap2 2.66",
  optionsOnlyRead: true,
  examples: { allow: ["getcap -r /usr/bin"], guard: {}, doubt: {} },
});
