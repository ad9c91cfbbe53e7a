import { defineTool, executes, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "toolbox",
  source: "toolbox 0.2, src/cmd, github.com/containers/toolbox",
  withoutCommand: "help",
  commands: {
    "list, help": readsOnly,
    "enter, run": changes(executes("container:toolbox")),
    "create, rm, rmi": changes(writes("container:toolbox")),
  },
  examples: {
    allow: ["toolbox list -c"],
    guard: { "toolbox run x": ["execute container:toolbox"], "toolbox rm x": ["write container:toolbox"] },
    doubt: { "toolbox frobnicate": "unknown-command" },
  },
});
