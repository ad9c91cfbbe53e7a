import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "zipnote",
  source: "zipnote(1) 3.0",
  options: { ...flags("-h -v -L -q") },
  operands: ["archive"],
  examples: { allow: ["zipnote a.zip"], guard: {}, doubt: { "zipnote -w a.zip": "unknown-option" } },
});
