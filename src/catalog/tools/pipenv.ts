import { defineTool, executes, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pipenv",
  source: "pipenv 2023, CLI reference",
  options: { ...flags("--where --venv --py --envs --version") },
  withoutCommand: "help",
  commands: {
    "graph, requirements, check, verify": readsOnly,
    "install, uninstall, update, upgrade, sync, lock, clean": changes(writes("package:pipenv")),
    "run, shell, open, scripts": changes(executes("code:pipenv")),
  },
  examples: {
    allow: ["pipenv graph", "pipenv --venv", "pipenv"],
    guard: { "pipenv install x": ["write package:pipenv"], "pipenv run x": ["execute code:pipenv"] },
    doubt: { "pipenv frobnicate": "unknown-command" },
  },
});
