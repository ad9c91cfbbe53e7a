import { defineTool } from "../tool.ts";

export default defineTool({
  name: "decode-dimms, decode-vaio",
  source: "recalled from decode-dimms(1), i2c-tools 4.3",
  optionsOnlyRead: true,
  examples: { allow: ["decode-dimms"], guard: {}, doubt: {} },
});
