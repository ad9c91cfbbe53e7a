import { defineTool, deletes, executes, flags, readsOnly, unless, unlike, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

/** Settings that hold no secret: nothing that logs in, no address of a repository, nothing given to builds. */
const plain =
  /^(?:cache-dir|data-dir|system-git-client|keyring\.enabled|requests\.max-retries|(?:virtualenvs|solver|python)\.[\w.-]+|installer\.(?:re-resolve|parallel|max-workers|no-binary|only-binary|modern-installation))$/;

export default defineTool({
  name: "poetry",
  source:
    "poetry 1.7, documentation: Commands; config.py, version.py and env/activate.py of src/poetry/console/commands, 2.2; src/poetry/console/application.py: plugins of the project, and the interpreter of its environment",
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
    env: { commands: { "list, info, activate": readsOnly, "use, remove": changes(writes("package:virtual environment")) } },
    debug: { commands: { "info, resolve, tags": readsOnly } },
    version: {
      options: flags("-s|--short --dry-run --next-phase"),
      operands: ["version?"],
      preview: [when("--dry-run")],
      does: [writes("file:pyproject.toml", when("version"))],
    },
    cache: { commands: { list: readsOnly, clear: changes(deletes("store:poetry cache")) } },
    self: { commands: { show: readsOnly, "*": changes(writes("package:poetry")) } },
    python: { commands: { list: readsOnly, "install, remove": changes(writes("package:Python interpreter")) } },
    source: { commands: { show: readsOnly } },
    "add, remove, install, update, lock, init, new": changes(writes("package:poetry")),
    "run, shell, build": changes(executes("code:poetry")),
    publish: changes(writes("package:published Python package")),
    // The whole list hides what logs in; a value alone does not.
    config: {
      options: flags("--list --local --unset --migrate"),
      operands: ["setting?", "value*"],
      does: [
        writes("configuration:poetry", unless("--list", "setting")),
        writes("configuration:poetry {setting:old settings}", when("value", "--unset", "--migrate")),
        writes("configuration:poetry {setting}", unlike("setting", plain)),
      ],
    },
  },
  examples: {
    allow: [
      "poetry config --list",
      "poetry version -s",
      "poetry version minor --dry-run",
      "poetry config virtualenvs.path --local",
      "poetry env activate",
      "poetry debug info",
      "poetry self show",
      "poetry cache list",
      "poetry show --tree",
      "poetry env info",
      "poetry -C /srv/app check",
    ],
    guard: {
      "poetry config virtualenvs.create false": ["write configuration:poetry virtualenvs.create"],
      "poetry config --unset virtualenvs.path": ["write configuration:poetry virtualenvs.path"],
      "poetry version minor": ["write file:/repo/pyproject.toml"],
      "poetry config": ["write configuration:poetry"],
      "poetry cache clear x": ["delete store:poetry cache"],
      "poetry self update": ["write package:poetry"],
      "poetry python install 3.12": ["write package:Python interpreter"],
      "poetry add x": ["write package:poetry"],
      "poetry run x": ["execute code:poetry"],
      "poetry publish x": ["write package:published Python package"],
      "poetry config repositories.shop": ["write configuration:poetry repositories.shop"],
      "poetry env use 3.11": ["write package:virtual environment"],
    },
    doubt: { "poetry frobnicate": "unknown-command" },
  },
});
