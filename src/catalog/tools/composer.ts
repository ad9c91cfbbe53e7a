import { known } from "../../languages/shell/index.ts";
import { defineTool, executes, flags, values, when, writes, type Call, type Command, type Engine } from "../tool.ts";
import { changes } from "./_changes.ts";

/** Events that occur with commands that only read (documentation, "Scripts"). */
const events = ["init", "command", "pre-command-run", "pre-file-download", "post-status-cmd"];

/** Whether the project runs something with every command: a script of its own, or plugins it trusts. */
const runsAlong = (text: string, slots: Call["slots"]): boolean => {
  try {
    const { scripts = {}, config = {} } = JSON.parse(text) as { scripts?: object; config?: { "allow-plugins"?: unknown } };
    const trusted = config["allow-plugins"] ?? false;
    const isTrusting = typeof trusted === "object" ? Object.values(trusted as object).includes(true) : trusted !== false;
    return (!slots.has("--no-scripts") && events.some((event) => event in scripts)) || (!slots.has("--no-plugins") && isTrusting);
  } catch {
    return true;
  }
};

const shows: Command = {
  optionsOnlyRead: true,
  operands: ["operand*"],
  derive: ({ slots }: Call, engine: Engine) => {
    const folder = slots.get("--working-dir")?.at(-1);
    if (folder && folder.value === undefined) return engine.doubt("dynamic-word", folder.text);
    const path = known(`${folder?.value ?? "."}/composer.json`);
    const text = engine.mayExist(path) ? engine.text(path) : undefined;
    if (text !== undefined && runsAlong(text, slots)) engine.effect("execute", "code:scripts and plugins of composer.json");
  },
};

export default defineTool({
  name: "composer",
  source: "composer 2.6, documentation: Command-line interface, Scripts",
  loads: [
    {
      files: "composer.json",
      codes: /allow-plugins|"(?:init|command|pre-command-run)"/,
      given: [when("--help", "--version")],
      even: "always",
    },
  ],
  options: {
    ...flags("-q|--quiet -n|--no-interaction --no-plugins --no-scripts --no-cache --ansi --no-ansi -V|--version -v -vv -vvv"),
    ...values("-d|--working-dir"),
  },
  optionsMayFollow: true,
  commands: {
    "show, info, outdated, licenses, depends, why, prohibits, why-not, validate, status, diagnose, audit, search, about, suggests, fund, check-platform-reqs, list, help":
      shows,
    "install, update, upgrade, require, remove, reinstall, dump-autoload, dumpautoload, bump, create-project, init, clear-cache, clearcache, self-update, selfupdate, global, archive":
      changes(writes("package:composer")),
    "run, run-script, exec": changes(executes("code:composer script")),
    config: changes(writes("configuration:composer")),
  },
  examples: {
    allow: [
      "composer show --no-plugins",
      "composer -d /repo/shell show --no-scripts",
      "composer validate",
      "composer -d /srv/app outdated",
    ],
    guard: {
      "composer -d /repo/shell show": ["execute code:scripts and plugins of composer.json"],
      "composer install x": ["write package:composer"],
      "composer run x": ["execute code:composer script"],
      "composer config x": ["write configuration:composer"],
    },
    doubt: { "composer frobnicate": "unknown-command" },
  },
});
