import { defineTool } from "../tool.ts";

export default defineTool({
  name: "apt-rdepends",
  source: "apt-rdepends(1) 1.3",
  optionsOnlyRead: true,
  examples: { allow: ["apt-rdepends -r nginx"], guard: {}, doubt: {} },
});
