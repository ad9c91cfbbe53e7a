import { defineTool, executes, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "mise, rtx",
  source: "mise 2024, CLI reference; mise trust",
  loads: [
    {
      files:
        "mise.toml .mise.toml mise.*.toml .mise.*.toml .config/mise.toml mise/config.toml .mise/config.toml .config/mise/config.toml .rtx.toml .tool-versions",
      above: true,
      // Plain versions need no trust, and trust given once is for whatever the file says later.
      codes: /\{[{%]|\benv\b|hooks|path:|ref:|exec|plugins|settings|alias|source|watch/,
    },
  ],
  commands: {
    "list, ls, ls-remote, current, where, which, version, latest, outdated, registry, bin-paths": readsOnly,
    "plugins, p": {
      options: flags("-c|--core -u|--urls --user"),
      withoutCommand: { command: "ls" },
      commands: {
        "ls, list, ls-remote, list-remote, list-all": readsOnly,
        "install, link, uninstall, update": changes(writes("package:plugins of mise")),
      },
    },
    "install, uninstall, use, upgrade, link, prune, self-update, trust": changes(writes("package:mise")),
    "exec, x, run": changes(executes("code:mise")),
  },
  examples: {
    allow: ["mise list", "mise plugins --urls", "mise plugins list-all"],
    guard: {
      "mise install x": ["write package:mise"],
      "mise plugins install x": ["write package:plugins of mise"],
      "mise exec x": ["execute code:mise"],
    },
    doubt: { "mise frobnicate": "unknown-command" },
  },
});
