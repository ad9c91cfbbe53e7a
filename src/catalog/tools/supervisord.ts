import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "supervisord",
  source: "supervisord, Supervisor 4.2 documentation",
  ...changes(executes("service:supervisor")),
  examples: {
    allow: [],
    guard: { "supervisord x": ["execute service:supervisor"] },
    doubt: {},
  },
});
