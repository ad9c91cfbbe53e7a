import { defineTool, executes, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "asdf",
  source: "asdf 0.13, documentation: Manage",
  commands: {
    "list, current, where, which, info, version, help, latest": readsOnly,
    plugin: { commands: { list: readsOnly, "add, remove, update": changes(writes("package:asdf plugin")) } },
    "install, uninstall, global, local, shell, set, update, reshim": changes(writes("package:asdf")),
    "exec, env": changes(executes("code:asdf")),
  },
  examples: {
    allow: ["asdf current", "asdf plugin list"],
    guard: {
      "asdf install x": ["write package:asdf"],
      "asdf exec x": ["execute code:asdf"],
      "asdf plugin add x": ["write package:asdf plugin"],
    },
    doubt: { "asdf frobnicate": "unknown-command" },
  },
});
