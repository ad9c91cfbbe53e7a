import { defineTool, executes, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "bun",
  source: "bun 1.1, documentation",
  options: { ...flags("-v|--version --revision -h|--help") },
  commands: {
    outdated: readsOnly,
    pm: { commands: { "ls, list, bin, hash, untrusted, hash-string": readsOnly } },
    "run, test, x, exec, create, init": changes(executes("code:bun")),
    "install, i, add, a, remove, rm, update, link, unlink, publish, upgrade": changes(writes("package:bun")),
  },
  examples: {
    allow: ["bun pm ls", "bun --version"],
    guard: { "bun run x": ["execute code:bun"], "bun install x": ["write package:bun"] },
    doubt: { "bun frobnicate": "unknown-command", "bun a.ts": "unknown-command" },
  },
});
