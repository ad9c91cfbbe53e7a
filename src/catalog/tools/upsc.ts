import { defineTool } from "../tool.ts";

export default defineTool({
  name: "upsc",
  source: "recalled from upsc(8), Network UPS Tools 2.8",
  optionsOnlyRead: true,
  examples: { allow: ["upsc ups@localhost ups.status"], guard: {}, doubt: {} },
});
