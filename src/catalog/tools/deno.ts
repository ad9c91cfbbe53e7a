import { defineTool, executes, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "deno",
  source: "deno 1.38, manual: Command line interface",
  options: { ...flags("-V|--version -h|--help -q|--quiet") },
  commands: {
    types: readsOnly,
    "run, eval, repl, test, bench, task, serve": changes(executes("code:deno")),
    "install, uninstall, add, remove, cache, upgrade, compile, bundle, vendor": changes(writes("package:deno")),
  },
  examples: {
    allow: ["deno --version", "deno types"],
    guard: { "deno run x": ["execute code:deno"], "deno install x": ["write package:deno"] },
    doubt: { "deno frobnicate": "unknown-command" },
  },
});
