import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "bconsole, btape, bextract",
  source: "bconsole(8), Bacula 11",
  ...changes(executes("session:backup console")),
  examples: {
    allow: [],
    guard: { "bconsole x": ["execute session:backup console"] },
    doubt: {},
  },
});
