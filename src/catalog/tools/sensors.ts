import { defineTool } from "../tool.ts";

export default defineTool({
  name: "sensors",
  source: "sensors(1), lm-sensors 3.6.0",
  optionsOnlyRead: true,
  examples: { allow: ["sensors -u"], guard: {}, doubt: {} },
});
