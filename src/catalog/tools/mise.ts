import { defineTool, executes, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "mise, rtx",
  source: "mise 2024, CLI reference",
  commands: {
    "list, ls, ls-remote, current, where, which, version": readsOnly,
    "install, uninstall, use, upgrade, link, prune, self-update, trust": changes(writes("package:mise")),
    "exec, x, run": changes(executes("code:mise")),
  },
  examples: {
    allow: ["mise list"],
    guard: { "mise install x": ["write package:mise"], "mise exec x": ["execute code:mise"] },
    doubt: { "mise frobnicate": "unknown-command" },
  },
});
