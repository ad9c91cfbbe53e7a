import { defineTool } from "../tool.ts";

export default defineTool({
  name: "decode-dimms, decode-vaio",
  source: "decode-dimms(1), decode-vaio(1), i2c-tools 4.4",
  optionsOnlyRead: true,
  examples: { allow: ["decode-dimms"], guard: {}, doubt: {} },
});
