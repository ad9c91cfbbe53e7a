import {
  attached,
  defineTool,
  discloses,
  executes,
  flags,
  like,
  unless,
  unlike,
  values,
  when,
  writes,
  type Command,
  type Row,
} from "../tool.ts";
import { known } from "../../languages/shell/index.ts";
import { runScript } from "./_scripts.ts";

const reads: Command = { operands: ["operand*"] };
const asks = (...does: Row[]): Command => ({ optionsOnlyRead: true, operands: ["operand*"], does });
const packages = asks(writes("package:{operand:of the project}"));
const registry = asks(writes("release:{operand:package}"));
const lists = (change: Command, names: string): Command => ({ commands: { "ls, list, get": reads, [names]: change } });

/** `npm test` and its like run the script of that name. */
const lifecycle = (name: string): Command => ({
  operands: ["operand*"],
  derive: ({ slots }, engine) => runScript(known(name), slots.get("operand") ?? [], engine, slots.get("--prefix")?.at(-1)),
});

export default defineTool({
  name: "npm",
  source: "npm(1) and the pages of its commands, config(7), npm 11.19.1",
  loads: [
    {
      files: ".npmrc",
      above: true,
      in: ["--prefix"],
      // Programs, and files of further settings (config(7)).
      codes:
        /(?:^|["'\s])(?:git|viewer|browser|editor|shell|script-shell|node-options|init[.-]module|globalconfig|userconfig|prefix|onload-script)(?:\[\])?["']?\s*=|\$\{[^}\n]*\}[^=\n]*=/im,
    },
  ],
  variables: { npm_config_loglevel: "setting", NPM_CONFIG_LOGLEVEL: "setting", npm_config_color: "setting" },
  options: {
    ...flags(
      "-a|--all -l|--long -p|--parseable --json -g|--global --link --production --dev --package-lock-only --workspaces -ws --include-workspace-root -f|--force --dry-run --no-color --no-fund --no-audit --no-progress --no-unicode --unicode -s|--silent -q|--quiet -d|--verbose -dd -ddd --offline --prefer-offline --prefer-online --strict-ssl --no-strict-ssl --if-present --ignore-scripts --foreground-scripts --no-description --timing --no-update-notifier --no-workspaces --versions --ws --no-browser --diff-name-only --diff-text --diff-ignore-all-space --diff-no-prefix -v|--version -h|--help --usage",
    ),
    ...attached("--color"),
    ...values(
      "--depth --omit --include --only -w|--workspace --loglevel --registry --audit-level --searchlimit --searchopts --searchexclude --tag --otp --location -L --fetch-retries --fetch-timeout --before --cafile --proxy --https-proxy --noproxy --sbom-format --sbom-type --expect-results --expect-result-count --diff --diff-unified --diff-src-prefix --diff-dst-prefix --scope --omit-scope --author --searchstaleness",
    ),
    "-C, --prefix": "value",
    "--script-shell, --shell, --node-options, --git, --editor, --viewer, --init-module, --userconfig, --globalconfig": {
      takes: "value",
      does: [executes("code:{--globalconfig}")],
    },
    // `false`: the address is printed.
    "--browser": { takes: "value", does: [executes("code:{--browser}", unlike("--browser", /^false$/))] },
    "--cache, --logs-dir": { takes: "value", does: [writes("file:{--logs-dir}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "ls, list, la, ll, view, info, show, v, outdated, explain, why, search, find, s, se, ping, prefix, root, whoami, fund, query, sbom, doctor, find-dupes, help, help-search, completion, stars, docs, home, bugs, issues, repo, diff":
      reads,
    audit: {
      options: { ...flags("--no-optional") },
      operands: ["action?"],
      does: [writes("package:of the project", like("action", /^fix$/))],
    },
    version: { operands: ["operand*"], does: [writes("package:version {operand}", when("operand"))] },
    "config, c": {
      commands: {
        "ls, list": reads,
        get: { operands: ["name*"], does: [discloses("secret:npm {name}", like("name", /_auth|token|passw|cert|key/i))] },
        "set, delete, rm, edit, fix": asks(writes("configuration:npm {operand:settings}")),
      },
    },
    get: { operands: ["name*"], does: [discloses("secret:npm {name}", like("name", /_auth|token|passw|cert|key/i))] },
    hook: lists(registry, "add, rm, update"),
    pkg: { commands: { get: reads, "set, delete, fix": asks(writes("file:package.json")) } },
    cache: {
      commands: {
        ls: reads,
        npx: { commands: { "ls, info": reads, rm: asks(writes("package:cache")) } },
        "add, clean, clear, rm, verify": asks(writes("package:cache")),
      },
    },
    org: lists(registry, "set, rm, add"),
    owner: lists(registry, "add, rm, remove"),
    author: lists(registry, "add, rm, remove"),
    team: lists(registry, "create, destroy, add, rm"),
    access: lists(registry, "set, grant, revoke"),
    "dist-tag, dist-tags": lists(registry, "add, set, rm"),
    profile: lists(registry, "set, enable-2fa, disable-2fa"),
    token: lists(asks(discloses("secret:npm token")), "create, revoke"),
    "run, run-script, rum, urn": {
      operands: ["script?", "parameter*"],
      does: [executes("code:scripts of workspaces", when("script", "--workspace"), when("--workspace", "--workspaces", "-ws"))],
      derive: ({ slots }, engine) =>
        runScript(slots.get("script")?.[0], slots.get("parameter") ?? [], engine, slots.get("--prefix")?.at(-1)),
    },
    "test, tst, t": lifecycle("test"),
    start: lifecycle("start"),
    stop: lifecycle("stop"),
    restart: lifecycle("restart"),
    "exec, x, init, create, innit, explore, edit, rebuild, rb": asks(executes("code:{operand:package}")),
    "install, i, in, add, ins, inst, install-clean, ci, clean-install, ic, install-test, it, install-ci-test, cit, sit, isntall, update, up, upgrade, udpate, uninstall, un, unlink, remove, r, rm, dedupe, ddp, link, ln, shrinkwrap, approve-scripts, deny-scripts, install-scripts":
      packages,
    // Closed: a word that switches the trial off again (`--no-dry-run`, `--dry-run false`) must be seen.
    prune: { operands: ["operand*"], does: [writes("package:{operand:of the project}")], preview: [when("--dry-run"), unless("operand")] },
    "publish, unpublish, deprecate, undeprecate, star, unstar, stage, trust": registry,
    pack: asks(executes("code:prepack scripts"), writes("file:package.tgz")),
    "login, adduser, logout, add-user": asks(writes("account:npm registry")),
    set: asks(writes("configuration:npm {operand:settings}")),
  },
  examples: {
    allow: [
      "npm --diff 1 --diff-unified 1 --diff-src-prefix 1 --diff-dst-prefix 1 --scope 1 --omit-scope 1 --author 1 --searchstaleness 1 ls",
      "npm c get registry",
      "npm diff --diff a@1 --diff a@2",
      "npm hook ls",
      "npm",
      "npm ls --depth 1 --all",
      "npm view left-pad versions --json",
      "npm outdated -g",
      "npm explain a",
      "npm audit --omit dev --audit-level high",
      "npm audit signatures",
      "npm version",
      "npm config ls",
      "npm config get registry",
      "npm get prefix",
      "npm pkg get name",
      "npm cache ls",
      "npm owner ls a",
      "npm run",
      "npm run look",
      "npm run look -- -l",
      "npm token ls",
      "npm prune --dry-run --omit dev",
      "npm cache npx info x",
      "npm bugs a --browser=false",
    ],
    guard: {
      "npm hook add x": ["write release:x"],
      "npm --depth 0 --omit dev --include x --only y -w z --loglevel a --registry b --audit-level c --searchlimit 1 --searchopts d --searchexclude e --tag f --otp 1 --location user -L x --fetch-retries 1 --fetch-timeout 2 --before x --cafile y --proxy p --https-proxy q --noproxy r --sbom-format s --sbom-type t --expect-results true --expect-result-count 1 -C x --browser false audit fix":
        ["write package:of the project"],
      "npm --prefix x install": ["write package:of the project"],
      "npm ls --script-shell ./x": ["execute code:./x"],
      "npm --browser ./x docs a": ["execute code:./x"],
      "npm prune --json": ["write package:of the project"],
      "npm prune --dry-run false": ["write package:false"],
      "npm cache npx rm x": ["write package:cache"],
      "npm ls --cache /srv/c": ["write file:/srv/c"],
      "npm --cache /srv/c ls": ["write file:/srv/c"],
      "npm version patch": ["write package:version patch"],
      "npm config get //r/:_authToken": ["disclose secret:npm //r/:_authToken"],
      "npm get _auth": ["disclose secret:npm _auth"],
      "npm config set a b": ["write configuration:npm a", "write configuration:npm b"],
      "npm pkg set a=b": ["write file:/repo/package.json"],
      "npm cache verify": ["write package:cache"],
      "npm owner add a b": ["write release:a", "write release:b"],
      "npm dist-tag rm a b": ["write release:a", "write release:b"],
      "npm org rm a": ["write release:a"],
      "npm author rm a": ["write release:a"],
      "npm team rm a": ["write release:a"],
      "npm access revoke a": ["write release:a"],
      "npm profile set a": ["write release:a"],
      "npm token create": ["disclose secret:npm token"],
      "npm run change": ["delete file:/srv/x"],
      "npm run change --prefix sub": ["delete file:/repo/sub/x"],
      "npm run look -w a": ["execute code:scripts of workspaces"],
      "npm run around": ["delete file:/srv/x"],
      "npm exec x": ["execute code:x"],
      "npm ci": ["write package:of the project"],
      "npm publish": ["write release:package"],
      "npm pack": ["execute code:prepack scripts", "write file:/repo/package.tgz"],
      "npm login": ["write account:npm registry"],
      "npm set a=b": ["write configuration:npm a=b"],
    },
    doubt: {
      "npm run missing": "unknown-command",
      "npm run $X": "dynamic-program",
      "npm test": "unknown-command",
      "npm start": "unknown-command",
      "npm stop": "unknown-command",
      "npm restart": "unknown-command",
      "npm run look -C /nowhere": "unreadable-file",
      "npm run hidden": "untrusted-program",
      "npm run look --prefix sub": "untrusted-program",
      "npm run look --prefix shell": "dynamic-program",
      "npm frobnicate": "unknown-command",
      "npm ls --frob": "unknown-option",
      "npm prune --dry-run --no-dry": "unknown-option",
    },
  },
});
