import { defineTool, deletes, executes, flags, like, readsOnly, unless, values, when, writes, type Loads } from "../tool.ts";
import { changes } from "./_changes.ts";

/** The interpreter of an environment is run to be asked about itself (concepts/python-versions.md), and runs what lies in it. */
const environment: readonly Loads[] = [
  { files: ".venv", above: true, in: ["--directory", "--project"] },
  { files: ".python-version .python-versions", above: true, in: ["--directory", "--project"], codes: /[/\\]/ },
];

export default defineTool({
  name: "uv, uvx",
  source: "uv 0.2, documentation: Commands; crates/uv/src/commands/project/version.rs and self_update.rs, 0.9",
  options: {
    ...flags("-q|--quiet -v|--verbose --offline -V|--version --no-progress"),
    ...values("--directory --project --cache-dir --color --config-file"),
    // The interpreter is run to be asked about itself.
    "-p, --python": { takes: "value", does: [executes("code:{--python}", like("--python", /\//))] },
  },
  optionsMayFollow: true,
  commands: {
    help: readsOnly,
    version: {
      options: { ...flags("--short --dry-run --frozen --no-sync --locked"), ...values("--output-format --bump --package") },
      operands: ["version?"],
      preview: [when("--dry-run")],
      // The new version is also locked, and the environment brought up to date.
      does: [writes("package:version of the project", when("version", "--bump"))],
    },
    self: {
      commands: {
        version: { options: { ...flags("--short"), ...values("--output-format") }, operands: [] },
        update: {
          options: { ...flags("--dry-run"), ...values("--token") },
          operands: ["version?"],
          preview: [when("--dry-run")],
          does: [writes("package:uv itself")],
        },
      },
    },
    pip: {
      commands: {
        "list, show, freeze, tree, check": { ...readsOnly, loads: environment },
        "install, uninstall, sync, compile": changes(writes("package:Python package")),
      },
    },
    // Without --frozen or --locked the lock file is brought up to date first.
    tree: {
      optionsOnlyRead: true,
      operands: [],
      loads: environment,
      options: { ...flags("--frozen --locked"), ...values("-d|--depth --package --prune --no-group --group") },
      does: [writes("file:uv.lock", unless("--frozen", "--locked"))],
    },
    python: {
      commands: {
        dir: readsOnly,
        // What they are asked for may be an interpreter, which is run to be asked about itself.
        "list, find": {
          loads: environment,
          optionsOnlyRead: true,
          operands: ["request?"],
          does: [executes("code:{request}", like("request", /\//))],
        },
        "install, uninstall, pin, upgrade": changes(writes("package:Python interpreter")),
      },
    },
    tool: {
      commands: {
        "list, dir": readsOnly,
        "install, uninstall, upgrade": changes(writes("package:Python tool")),
        run: changes(executes("code:Python tool")),
      },
    },
    cache: { commands: { "dir, size": readsOnly, "clean, prune": changes(deletes("store:uv cache")) } },
    "add, remove, sync, lock, venv, init": changes(writes("package:uv")),
    "run, build": changes(executes("code:uv")),
    publish: changes(writes("package:published Python package")),
  },
  examples: {
    allow: [
      "uv tree --frozen --depth 1",
      "uv version --short",
      "uv self version --output-format json",
      "uv self update --dry-run",
      "uv version --bump minor --dry-run",
      "uv pip list",
      "uv tree --frozen",
      "uv python list",
      "uv tool list",
      "uv --directory 1 --project 1 --cache-dir 1 --color 1 --config-file 1 help",
    ],
    guard: {
      "uv self update": ["write package:uv itself"],
      "uv version --bump minor": ["write package:version of the project"],
      "uv add x": ["write package:uv"],
      "uv run x": ["execute code:uv"],
      "uv publish x": ["write package:published Python package"],
      "uv pip list -p /tmp/python": ["execute code:/tmp/python"],
      "uv python find ./bin/python": ["execute code:./bin/python"],
      "uv pip install x": ["write package:Python package"],
      "uv tree": ["write file:/repo/uv.lock"],
      "uv python install 3.12": ["write package:Python interpreter"],
      "uv tool install x": ["write package:Python tool"],
      "uv tool run x": ["execute code:Python tool"],
      "uv cache clean": ["delete store:uv cache"],
    },
    doubt: { "uv frobnicate": "unknown-command" },
  },
});
