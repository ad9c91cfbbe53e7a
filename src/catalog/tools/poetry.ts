import { defineTool, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "poetry",
  source: "poetry 1.7, documentation: Commands",
  options: {
    ...flags("-q|--quiet -n|--no-interaction --no-plugins -v -vv -vvv -V|--version --no-ansi --ansi"),
    ...values("-C|--directory"),
  },
  commands: {
    "show, check, search, about, list, help": readsOnly,
    env: { commands: { "list, info": readsOnly, "use, remove": changes(writes("package:virtual environment")) } },
    source: { commands: { show: readsOnly } },
    "add, remove, install, update, lock, init, new, self, cache": changes(writes("package:poetry")),
    "run, shell, build": changes(executes("code:poetry")),
    publish: changes(writes("package:published Python package")),
    config: changes(writes("configuration:poetry")),
  },
  examples: {
    allow: ["poetry show --tree", "poetry env info", "poetry -C /srv/app check"],
    guard: {
      "poetry add x": ["write package:poetry"],
      "poetry run x": ["execute code:poetry"],
      "poetry publish x": ["write package:published Python package"],
      "poetry config x": ["write configuration:poetry"],
      "poetry env use 3.11": ["write package:virtual environment"],
    },
    doubt: { "poetry frobnicate": "unknown-command" },
  },
});
