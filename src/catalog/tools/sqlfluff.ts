import { defineTool, executes, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "sqlfluff",
  source: "sqlfluff 2.3, CLI reference",
  commands: {
    "version, rules, dialects": readsOnly,
    "fix, format": changes(writes("configuration:SQL sources")),
    "lint, parse, render": changes(executes("code:templates and plugins of the folder")),
  },
  examples: {
    allow: ["sqlfluff version"],
    guard: {
      "sqlfluff fix x": ["write configuration:SQL sources"],
      "sqlfluff lint x": ["execute code:templates and plugins of the folder"],
    },
    doubt: { "sqlfluff frobnicate": "unknown-command" },
  },
});
