import { defineTool, executes, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "nvm, fnm",
  source: "nvm 0.39, README",
  commands: {
    "ls, list, ls-remote, list-remote, current, version, version-remote, which, help": readsOnly,
    "install, uninstall, use, alias, unalias, reinstall-packages, cache, set-colors, deactivate, unload": changes(
      writes("package:Node.js"),
    ),
    "exec, run": changes(executes("code:node")),
  },
  examples: {
    allow: ["nvm ls", "nvm current"],
    guard: { "nvm install x": ["write package:Node.js"], "nvm exec x": ["execute code:node"] },
    doubt: { "nvm frobnicate": "unknown-command" },
  },
});
