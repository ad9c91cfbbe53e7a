import { defineTool, discloses, executes, flags, like, values, when, writes, type Command, type Row } from "../tool.ts";
import { known } from "../../languages/shell/index.ts";
import { runScript } from "./_scripts.ts";

const reads: Command = { operands: ["operand*"] };
const asks = (...does: Row[]): Command => ({ optionsOnlyRead: true, operands: ["operand*"], does });

export default defineTool({
  name: "pnpm",
  source: "pnpm CLI reference (pnpm.io/cli), pnpm 10; cli/cli-utils/src/getConfig.ts: hooks are required for every command",
  loads: [
    { files: ".pnpmfile.cjs .pnpmfile.mjs pnpmfile.js pnpmfile.cjs .corepack.env", above: true, in: ["--dir"], even: "always" },
    {
      files: "pnpm-workspace.yaml",
      above: true,
      in: ["--dir"],
      // Another registry gives another pnpm of the version that is asked for.
      codes: /configDependencies|pnpmfile|shell|node-?options|finders|registr/i,
      even: "always",
    },
    {
      files: ".npmrc",
      above: true,
      in: ["--dir"],
      codes: /configDependencies|pnpmfile|shell|node-?options|finders/i,
      even: "always",
    },
    // Another version, or an address, is fetched and runs instead.
    {
      files: "package.json",
      above: true,
      in: ["--dir"],
      codes: /"packageManager"\s*:(?!\s*"\w+@\d+\.\d+\.\d+(?:\+sha\d+\.[0-9a-f]+)?")|"devEngines"/,
      even: "always",
    },
  ],
  options: {
    ...flags(
      "-r|--recursive -g|--global --json --long --parseable -P|--prod -D|--dev --no-optional --only-projects --compatible --no-table --lockfile-only --exclude-peers --find-by -w|--workspace-root --if-present --silent -s --no-color --color --ignore-registry-errors -v|--version -h|--help",
    ),
    ...values(
      "--depth -F|--filter --filter-prod --audit-level --format --sort-by --reporter --loglevel -C|--dir --registry --test-pattern",
    ),
    "--config.script-shell, --script-shell, --shell-emulator, --node-options, --global-dir, --store-dir, --virtual-store-dir": {
      takes: "value",
      does: [executes("code:{--virtual-store-dir}")],
    },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "ls, list, la, ll, why, outdated, root, bin, view, info, show, search, doctor, help, licenses, cat-file, cat-index, find-hash": reads,
    audit: { options: { "--fix": { takes: "flag", does: [writes("package:of the project")] } } },
    store: { commands: { "path, status": reads, "add, prune": asks(writes("package:store")) } },
    config: {
      commands: {
        list: reads,
        get: { operands: ["name*"], does: [discloses("secret:pnpm {name}", like("name", /_auth|token|passw|cert|key/i))] },
        "set, delete": asks(writes("configuration:pnpm {operand:settings}")),
      },
    },
    "run, run-script": {
      operands: ["script?", "parameter*"],
      does: [executes("code:scripts of workspaces", when("--recursive", "--filter", "--filter-prod"))],
      derive: ({ slots }, engine) => runScript(slots.get("script")?.[0], slots.get("parameter") ?? [], engine, slots.get("--dir")?.at(-1)),
    },
    "test, t, tst": {
      operands: ["operand*"],
      derive: ({ slots }, engine) => runScript(known("test"), slots.get("operand") ?? [], engine, slots.get("--dir")?.at(-1)),
    },
    start: {
      operands: ["operand*"],
      derive: ({ slots }, engine) => runScript(known("start"), slots.get("operand") ?? [], engine, slots.get("--dir")?.at(-1)),
    },
    "exec, dlx, create, rebuild, rb, deploy, server, init": asks(executes("code:{operand:package}")),
    "install, i, add, update, up, upgrade, remove, rm, uninstall, un, link, ln, unlink, import, prune, dedupe, fetch, patch, patch-commit, patch-remove, install-test, it, approve-builds, ignored-builds, self-update, setup, env, cache":
      asks(writes("package:{operand:of the project}")),
    "publish, pack": asks(writes("release:{operand:package}")),
  },
  examples: {
    allow: [
      "pnpm ls --depth 1 -r",
      "pnpm why a",
      "pnpm audit --json",
      "pnpm store path",
      "pnpm config get registry",
      "pnpm run look",
      "pnpm run",
      "pnpm licenses list",
    ],
    guard: {
      "pnpm --depth 1 -F a --filter-prod b --audit-level c --format d --sort-by e --reporter f --loglevel g -C h --registry i --test-pattern j add k":
        ["write package:k"],
      "pnpm ls --store-dir x": ["execute code:x"],
      "pnpm --store-dir x ls": ["execute code:x"],
      "pnpm audit --fix": ["write package:of the project"],
      "pnpm store prune": ["write package:store"],
      "pnpm config get _auth": ["disclose secret:pnpm _auth"],
      "pnpm config set a b": ["write configuration:pnpm a", "write configuration:pnpm b"],
      "pnpm run change": ["delete file:/srv/x"],
      "pnpm -r run look": ["execute code:scripts of workspaces"],
      "pnpm dlx a": ["execute code:a"],
      "pnpm i": ["write package:of the project"],
      "pnpm publish": ["write release:package"],
    },
    doubt: {
      "pnpm run missing": "unknown-command",
      "pnpm test": "unknown-command",
      "pnpm start": "unknown-command",
      "pnpm look": "unknown-command",
      "pnpm ls --frob": "unknown-option",
    },
  },
});
