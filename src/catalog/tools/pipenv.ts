import { defineTool, executes, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "pipenv",
  source:
    "pipenv(1) of fig.io; pipenv/cli/command.py of pypa/pipenv, 2022; requirements and verify as used; the interpreter of the environment is asked",
  loads: [{ files: ".venv .env", above: true }],
  options: { ...flags("--where --venv --py --envs --version") },
  withoutCommand: "help",
  commands: {
    // Not declared: --clear empties caches, --auto-install installs, --python makes another environment.
    graph: { options: flags("--bare --json --json-tree --reverse") },
    requirements: { options: { ...flags("--exclude-markers"), ...values("--categories") } },
    verify: {},
    check: { options: { ...flags("-v|--verbose --quiet"), ...values("--db -i|--ignore --output --key --unused") } },
    "install, uninstall, update, upgrade, sync, lock, clean": changes(writes("package:pipenv")),
    "run, shell, open, scripts": changes(executes("code:pipenv")),
  },
  examples: {
    allow: ["pipenv graph --json-tree", "pipenv check --output json -i 1", "pipenv --venv", "pipenv"],
    guard: { "pipenv install x": ["write package:pipenv"], "pipenv run x": ["execute code:pipenv"] },
    doubt: { "pipenv frobnicate": "unknown-command", "pipenv check --auto-install": "unknown-option" },
  },
});
