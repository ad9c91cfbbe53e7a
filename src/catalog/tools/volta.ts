import { defineTool, executes, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "volta",
  source: "volta 1.1, reference",
  commands: {
    "list, which, help": readsOnly,
    "install, uninstall, pin, fetch, setup": changes(writes("package:Volta")),
    run: changes(executes("code:Volta")),
  },
  examples: {
    allow: ["volta list"],
    guard: { "volta install x": ["write package:Volta"], "volta run x": ["execute code:Volta"] },
    doubt: { "volta frobnicate": "unknown-command" },
  },
});
