import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "wscat, websocat",
  source: "wscat 6 and websocat 1.13 READMEs",
  ...changes(executes("session:web socket")),
  examples: { allow: [], guard: { "wscat x": ["execute session:web socket"] }, doubt: {} },
});
