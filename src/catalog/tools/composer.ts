import { defineTool, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "composer",
  source: "composer 2.6, documentation: Command-line interface",
  options: {
    ...flags("-q|--quiet -n|--no-interaction --no-plugins --no-scripts --no-cache --ansi --no-ansi -V|--version -v -vv -vvv"),
    ...values("-d|--working-dir"),
  },
  optionsMayFollow: true,
  commands: {
    "show, info, outdated, licenses, depends, why, prohibits, why-not, validate, status, diagnose, audit, search, about, suggests, fund, check-platform-reqs, list, help":
      readsOnly,
    "install, update, upgrade, require, remove, reinstall, dump-autoload, dumpautoload, bump, create-project, init, clear-cache, clearcache, self-update, selfupdate, global, archive":
      changes(writes("package:composer")),
    "run, run-script, exec": changes(executes("code:composer script")),
    config: changes(writes("configuration:composer")),
  },
  examples: {
    allow: ["composer show --no-plugins", "composer validate", "composer -d /srv/app outdated"],
    guard: {
      "composer install x": ["write package:composer"],
      "composer run x": ["execute code:composer script"],
      "composer config x": ["write configuration:composer"],
    },
    doubt: { "composer frobnicate": "unknown-command" },
  },
});
