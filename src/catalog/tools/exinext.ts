import { defineTool } from "../tool.ts";

export default defineTool({
  name: "exinext, exiwhat",
  source: "exinext(8), exiwhat(8), Exim 4.96",
  optionsOnlyRead: true,
  examples: { allow: ["exinext example.com"], guard: {}, doubt: {} },
});
