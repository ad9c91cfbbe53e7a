import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "redli",
  source: "redli 0.9 README, github.com/IBM-Cloud/redli",
  ...changes(executes("code:database client")),
  examples: { allow: [], guard: { "redli x": ["execute code:database client"] }, doubt: {} },
});
