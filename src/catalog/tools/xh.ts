import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "xh, xhs, curlie",
  source: "xh 0.22 and curlie 1.7 READMEs",
  ...changes(writes("remote:request")),
  examples: { allow: [], guard: { "xh x": ["write remote:request"] }, doubt: {} },
});
