import { defineTool, executes, flags, readsOnly, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "deno",
  source: "deno 1.38, manual: Command line interface",
  options: { ...flags("-V|--version -h|--help -q|--quiet") },
  commands: {
    types: readsOnly,
    "run, eval, repl, test, bench, serve": changes(executes("code:deno")),
    // Without a word it lists the tasks.
    task: { syntax: "words", operands: ["word*"], does: [executes("code:deno", when("word"))] },
    "install, uninstall, add, remove, cache, upgrade, compile, bundle, vendor": changes(writes("package:deno")),
  },
  examples: {
    allow: ["deno --version", "deno types", "deno task"],
    guard: { "deno run x": ["execute code:deno"], "deno task x": ["execute code:deno"], "deno install x": ["write package:deno"] },
    doubt: { "deno frobnicate": "unknown-command" },
  },
});
