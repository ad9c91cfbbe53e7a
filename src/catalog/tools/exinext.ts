import { defineTool } from "../tool.ts";

export default defineTool({
  name: "exinext, exiwhat",
  source: "recalled from exinext(8), exiwhat(8), Exim 4.96",
  operands: ["address?"],
  examples: { allow: ["exinext example.com", "exiwhat"], guard: {}, doubt: { "exinext -C /tmp/x a": "unknown-option" } },
});
