import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pgcli, mycli, litecli, usql",
  source: "pgcli 4, mycli 1.27, litecli 1.12 and usql 0.19 READMEs",
  ...changes(executes("code:database client")),
  examples: { allow: [], guard: { "pgcli x": ["execute code:database client"] }, doubt: {} },
});
