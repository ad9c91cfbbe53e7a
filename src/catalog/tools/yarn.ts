import { defineTool, discloses, executes, flags, like, values, writes, type Command, type Row } from "../tool.ts";
import { known } from "../../languages/shell/index.ts";
import { runScript } from "./_scripts.ts";

const reads: Command = { operands: ["operand*"] };
const asks = (...does: Row[]): Command => ({ optionsOnlyRead: true, operands: ["operand*"], does });
const packages = asks(writes("package:{operand:of the project}"));

export default defineTool({
  name: "yarn, yarnpkg",
  source:
    "Yarn CLI documentation: classic.yarnpkg.com/docs/cli (1.22) and yarnpkg.com/cli (4); .yarnrc, yarn-path: another Yarn runs instead; Corepack: so does packageManager",
  loads: [
    { files: ".yarnrc .yarnrc.yml", above: true, in: ["--cwd"], codes: /path|plugins|shell|yarnrc|^\s*"?--/im, even: "always" },
    { files: ".corepack.env", above: true, in: ["--cwd"], even: "always" },
    {
      files: "package.json",
      above: true,
      in: ["--cwd"],
      codes: /"packageManager"\s*:(?!\s*"\w+@\d+\.\d+\.\d+(?:\+sha\d+\.[0-9a-f]+)?")|"devEngines"/,
      even: "always",
    },
  ],
  options: {
    ...flags(
      "--json --verbose -s|--silent --no-progress --non-interactive --offline --prefer-offline --all -A -R|--recursive --no-default-rc --prod --production --no-lockfile --color --no-color -v|--version -h|--help --fields --virtuals --dependents --cache --manifest --name-only",
    ),
    ...values("--depth --pattern --level --groups --registry --severity --environment --cwd"),
    "--use-yarnrc, --cache-folder, --modules-folder, --global-folder, --link-folder, --preferred-cache-folder, --script-shell": {
      takes: "value",
      does: [executes("code:{--script-shell}")],
    },
  },
  optionsMayFollow: true,
  withoutCommand: { command: "install" },
  commands: {
    "list, why, info, outdated, audit, versions, licenses, bin, help, check": reads,
    owner: { commands: { list: reads, "add, remove": asks(writes("release:{operand:package}")) } },
    cache: { commands: { "list, dir": reads, "clean, clear": packages } },
    config: {
      loads: [{ files: ".yarnrc.yml", above: true, in: ["--cwd"], codes: /\$\{/, shows: true }],
      commands: {
        list: reads,
        get: { operands: ["name*"], does: [discloses("secret:yarn {name}", like("name", /auth|token|passw|cert|key/i))] },
        "set, delete, unset": asks(writes("configuration:yarn {operand:settings}")),
      },
    },
    workspaces: { commands: { "info, list": reads, "run, foreach, focus": asks(executes("code:{operand}")) } },
    npm: { commands: { "audit, info, whoami": reads, "publish, login, logout, tag": asks(writes("release:{operand:package}")) } },
    run: {
      operands: ["script?", "parameter*"],
      derive: ({ slots }, engine) => runScript(slots.get("script")?.[0], slots.get("parameter") ?? [], engine, slots.get("--cwd")?.at(-1)),
    },
    test: {
      operands: ["operand*"],
      derive: ({ slots }, engine) => runScript(known("test"), slots.get("operand") ?? [], engine, slots.get("--cwd")?.at(-1)),
    },
    start: {
      operands: ["operand*"],
      derive: ({ slots }, engine) => runScript(known("start"), slots.get("operand") ?? [], engine, slots.get("--cwd")?.at(-1)),
    },
    "exec, dlx, node, create, init, workspace, rebuild, plugin, set, sdks, patch, patch-commit, constraints, stage": asks(
      executes("code:{operand:package}"),
    ),
    "install, add, remove, upgrade, upgrade-interactive, up, autoclean, import, link, unlink, dedupe, global, generate-lock-entry, policies, prune, version, unplug":
      packages,
    "publish, pack, login, logout, tag, team": asks(writes("release:{operand:package}")),
  },
  examples: {
    allow: [
      "yarn list --depth 0",
      "yarn why a",
      "yarn audit --level high",
      "yarn cache dir",
      "yarn config get registry",
      "yarn workspaces info",
      "yarn npm audit",
      "yarn run look",
      "yarn run",
    ],
    guard: {
      yarn: ["write package:of the project"],
      "yarn --depth 1 --pattern a --level b --groups c --registry d --severity e --environment f --cwd g add i": ["write package:i"],
      "yarn list --use-yarnrc x": ["execute code:x"],
      "yarn --use-yarnrc x list": ["execute code:x"],
      "yarn cache clean": ["write package:of the project"],
      "yarn config get npmAuthToken": ["disclose secret:yarn npmAuthToken"],
      "yarn config set a b": ["write configuration:yarn a", "write configuration:yarn b"],
      "yarn workspaces run x": ["execute code:x"],
      "yarn npm publish": ["write release:package"],
      "yarn run change": ["delete file:/srv/x"],
      "yarn dlx a": ["execute code:a"],
      "yarn owner add a": ["write release:a"],
      "yarn pack": ["write release:package"],
    },
    doubt: {
      "yarn run missing": "unknown-command",
      "yarn test": "unknown-command",
      "yarn start": "unknown-command",
      "yarn look": "unknown-command",
      "yarn list --frob": "unknown-option",
    },
  },
});
