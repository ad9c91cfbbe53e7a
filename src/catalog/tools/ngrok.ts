import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "ngrok",
  source: "ngrok 3 agent reference, ngrok.com/docs/agent/cli",
  ...changes(writes("network:public tunnel")),
  examples: { allow: [], guard: { "ngrok x": ["write network:public tunnel"] }, doubt: {} },
});
