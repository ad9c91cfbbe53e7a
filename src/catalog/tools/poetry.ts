import { defineTool, deletes, executes, flags, readsOnly, unless, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "poetry",
  source:
    "poetry 1.7, documentation: Commands; src/poetry/console/application.py: plugins of the project, and the interpreter of its environment",
  loads: [
    { files: ".poetry", above: true, in: ["--directory"], even: "always" },
    { files: ".venv poetry.toml", above: true, in: ["--directory"] },
  ],
  options: {
    ...flags("-q|--quiet -n|--no-interaction --no-plugins -v -vv -vvv -V|--version --no-ansi --ansi"),
    ...values("-C|--directory"),
  },
  commands: {
    "show, check, search, about, list, help": readsOnly,
    env: { commands: { "list, info": readsOnly, "use, remove": changes(writes("package:virtual environment")) } },
    debug: { commands: { "info, resolve, tags": readsOnly } },
    version: { options: flags("-s|--short"), operands: [] },
    cache: { commands: { list: readsOnly, clear: changes(deletes("store:poetry cache")) } },
    self: { commands: { show: readsOnly, "*": changes(writes("package:poetry")) } },
    python: { commands: { list: readsOnly, "install, remove": changes(writes("package:Python interpreter")) } },
    source: { commands: { show: readsOnly } },
    "add, remove, install, update, lock, init, new": changes(writes("package:poetry")),
    "run, shell, build": changes(executes("code:poetry")),
    publish: changes(writes("package:published Python package")),
    // The whole list hides what logs in; a value alone does not.
    config: {
      options: flags("--list --local"),
      operands: ["word*"],
      does: [writes("configuration:poetry", unless("--list", "word")), writes("configuration:poetry {word}", when("word"))],
    },
  },
  examples: {
    allow: [
      "poetry config --list",
      "poetry version -s",
      "poetry debug info",
      "poetry self show",
      "poetry cache list",
      "poetry show --tree",
      "poetry env info",
      "poetry -C /srv/app check",
    ],
    guard: {
      "poetry config a b": ["write configuration:poetry a", "write configuration:poetry b"],
      "poetry config --list a": ["write configuration:poetry a"],
      "poetry config": ["write configuration:poetry"],
      "poetry cache clear x": ["delete store:poetry cache"],
      "poetry self update": ["write package:poetry"],
      "poetry python install 3.12": ["write package:Python interpreter"],
      "poetry add x": ["write package:poetry"],
      "poetry run x": ["execute code:poetry"],
      "poetry publish x": ["write package:published Python package"],
      "poetry config x": ["write configuration:poetry x"],
      "poetry env use 3.11": ["write package:virtual environment"],
    },
    doubt: { "poetry frobnicate": "unknown-command" },
  },
});
