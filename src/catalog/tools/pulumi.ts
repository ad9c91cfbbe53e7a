import {
  defineTool,
  deletes,
  discloses,
  executes,
  flags,
  like,
  readsOnly,
  unlike,
  values,
  when,
  writes,
  type Command,
  type Options,
} from "../tool.ts";

const options: Options = {
  ...flags(
    "--disable-integrity-checking -e|--emoji --fully-qualify-stack-names --logflow --logtostderr --non-interactive --memprofilerate",
  ),
  ...values("--color -C|--cwd -v|--verbose -s|--stack"),
  "--tracing": {
    takes: "value",
    does: [writes("file:{--tracing}", like("--tracing", /^file:(.*)$/)), writes("network:{--tracing}", unlike("--tracing", /^file:/))],
  },
  "--profiling": { takes: "value", does: [writes("file:{--profiling}.PID")] },
};
const updating: Options = {
  ...flags(
    "-y|--yes -f|--skip-preview --diff -j|--json --refresh --show-config --show-reads --show-replacement-steps --show-sames --suppress-outputs --expect-no-changes --continue-on-error --target-dependents --debug -r",
  ),
  ...values(
    "-m|--message -p|--parallel -t|--target --replace --target-replace --exclude -c|--config --config-file --policy-pack --save-plan --plan --import-file --exec-kind",
  ),
};
const change = (does: NonNullable<Command["does"]>): Command => ({
  options: { ...updating, "--preview-only": "flag" },
  operands: ["argument*"],
  does,
  preview: [when("--preview-only")],
});

export default defineTool({
  name: "pulumi",
  source: "pulumi 3.130 command reference, pulumi.com/docs/iac/cli/commands; pkg/cmd/pulumi/org/org.go, pkg/cmd/esc/cli/env_ls.go",
  helpAs: ["-h"],
  syntax: "pflag",
  options,
  optionsMayFollow: true,
  target: { family: "terraform", values: { workspace: "{--stack}", folder: "{--cwd}" } },
  withoutCommand: "help",
  commands: {
    // The program that describes the infrastructure runs for a preview.
    "preview, pre": {
      options: { ...updating, "--save-plan": { takes: "value", does: [writes("file:{--save-plan}")] } },
      operands: ["argument*"],
      does: [executes("code:the project's program")],
    },
    "up, update, refresh, import": change([writes("infrastructure:the stack")]),
    "destroy, down": change([deletes("infrastructure:everything in the stack")]),
    cancel: change([writes("infrastructure:update in progress")]),
    stack: {
      options: flags("-i|--show-ids -u|--show-urns --show-name"),
      withoutCommand: { command: "show" },
      commands: {
        show: {},
        ls: readsOnly,
        "history, hist": {
          options: {
            ...flags("--full-dates -j|--json"),
            ...values("--page --page-size"),
            "--show-secrets": { takes: "flag", does: [discloses("secret:configuration")] },
          },
        },
        graph: {
          options: {
            ...flags("--ignore-dependency-edges --ignore-parent-edges --short-node-name"),
            ...values("--dependency-edge-color --parent-edge-color --dot-fragment"),
          },
          operands: ["output?"],
          does: [writes("file:{output}", when("output"))],
        },
        output: {
          options: { ...flags("-j|--json --shell"), "--show-secrets": { takes: "flag", does: [discloses("secret:outputs")] } },
          operands: ["name?"],
        },
        export: {
          options: { ...values("--file --version"), "--show-secrets": { takes: "flag", does: [discloses("secret:state in full")] } },
          does: [writes("backup:state of the stack")],
        },
        "select, init, rename": { options: flags("--create -c"), operands: ["name?"], does: [writes("configuration:pulumi stack {name}")] },
        rm: {
          options: flags("-f|--force -y|--yes --preserve-config"),
          operands: ["name?"],
          does: [deletes("infrastructure:stack {name:current}")],
        },
        "import, change-secrets-provider": {
          options: { ...flags("-f|--force"), ...values("--file") },
          operands: ["argument*"],
          does: [writes("infrastructure:state")],
        },
      },
    },
    config: {
      options: { "--show-secrets": { takes: "flag", does: [discloses("secret:configuration")] }, ...flags("-j|--json") },
      withoutCommand: { command: "show" },
      commands: {
        show: {},
        get: { options: flags("-j|--json --path"), operands: ["key"], does: [discloses("secret:{key}")] },
        "set, set-all, rm, rm-all, cp, refresh, env": {
          options: { ...flags("--path --plaintext --secret"), ...values("-d|--dest") },
          operands: ["argument*"],
          does: [writes("configuration:{argument:all}")],
        },
      },
    },
    "version, whoami": readsOnly,
    // They start plugins and interpreters that the project names.
    "about, logs, schema": { ...readsOnly, loads: [{ files: "Pulumi.yaml Pulumi.yml Pulumi.json", above: true, in: ["--cwd"] }] },
    state: {
      withoutCommand: "help",
      commands: {
        "delete, rename, unprotect, protect, move, edit, repair, upgrade": {
          options: { ...flags("--all -y|--yes --force --target-dependents"), ...values("--dest --source") },
          operands: ["name*"],
          does: [writes("infrastructure:state")],
        },
      },
    },
    "login, logout": { operands: ["url?"], does: [writes("account:pulumi")] },
    plugin: {
      commands: {
        "ls, list": { options: flags("-j|--json"), operands: [] },
        "install, rm, run": { operands: ["argument*"], does: [executes("code:pulumi")] },
      },
    },
    policy: {
      commands: {
        ls: { options: flags("-j|--json"), operands: ["organization?"] },
        "new, publish, enable, disable, rm, validate-config, group": { operands: ["argument*"], does: [executes("code:pulumi")] },
      },
    },
    org: {
      withoutCommand: { command: "get-default" },
      commands: { "get-default": { operands: [] }, "set-default, search": { operands: ["argument*"], does: [executes("code:pulumi")] } },
    },
    env: {
      withoutCommand: "help",
      commands: {
        "ls, list": { options: values("-o|--organization -p|--project --output"), operands: [] },
        "clone, diff, edit, get, init, open, provider, referrer, rm, rotate, run, schedule, set, settings, tag, version, webhook": {
          operands: ["argument*"],
          does: [executes("code:pulumi")],
        },
      },
    },
    "new, install, package, convert, console, watch, ai": {
      operands: ["argument*"],
      does: [executes("code:pulumi")],
    },
  },
  examples: {
    allow: [
      "pulumi plugin ls --json",
      "pulumi org get-default",
      "pulumi org",
      "pulumi env ls -o shop",
      "pulumi destroy -h",
      "pulumi policy ls",
      "pulumi stack",
      "pulumi stack ls",
      "pulumi stack --show-urns",
      "pulumi whoami",
      "pulumi stack output -j",
      "pulumi about",
      "pulumi --color never -C /srv/x -v 3 -s prod stack ls",
      "pulumi stack history --page 2 --page-size 5",
      "pulumi up --preview-only",
      "pulumi destroy --preview-only",
      "pulumi cancel --preview-only",
    ],
    guard: {
      "pulumi plugin install x": ["execute code:pulumi"],
      "pulumi policy publish": ["execute code:pulumi"],
      "pulumi org set-default x": ["execute code:pulumi"],
      "pulumi preview": ["execute code:the project's program"],
      "pulumi preview --save-plan /srv/x": ["write file:/srv/x", "execute code:the project's program"],
      "pulumi up -y -s prod": ["write infrastructure:the stack"],
      "pulumi destroy --yes": ["delete infrastructure:everything in the stack"],
      "pulumi cancel": ["write infrastructure:update in progress"],
      "pulumi stack output --show-secrets": ["disclose secret:outputs"],
      "pulumi stack export --show-secrets": ["disclose secret:state in full", "write backup:state of the stack"],
      "pulumi stack graph --dependency-edge-color a --parent-edge-color b --dot-fragment c /srv/x": ["write file:/srv/x"],
      "pulumi stack export": ["write backup:state of the stack"],
      "pulumi stack history --show-secrets": ["disclose secret:configuration"],
      "pulumi --tracing file:/srv/t --profiling /srv/p -C x -v 3 -s x --color never whoami": ["write file:/srv/t", "write file:/srv/p.PID"],
      "pulumi --tracing http://x/ whoami": ["write network:http://x/"],
      "pulumi stack select prod": ["write configuration:pulumi stack prod"],
      "pulumi stack rm prod": ["delete infrastructure:stack prod"],
      "pulumi stack import --file x": ["write infrastructure:state"],
      "pulumi config get db": ["disclose secret:db"],
      "pulumi config --show-secrets": ["disclose secret:configuration"],
      "pulumi config set -d x a": ["write configuration:a"],
      "pulumi state delete x": ["write infrastructure:state"],
      "pulumi login": ["write account:pulumi"],
      "pulumi new": ["execute code:pulumi"],
      "pulumi env get a": ["execute code:pulumi"],
    },
    doubt: { "pulumi frob": "unknown-command", "pulumi plugin ls --project": "unknown-option" },
  },
});
