import { type Command, defineTool, executes, flags, reads, unless, values, when, writes, type Options } from "../tool.ts";
import { changes } from "./_changes.ts";

/** How a difference is shown; `--tool` has another program show it. */
const shapes: Options = {
  ...flags(
    "-s|--summary --stat --types --name-only --git --color-words -w|--ignore-all-space -b|--ignore-space-change -p|--patch --no-patch -G|--no-graph --reversed --count -d|--op-diff --no-op-diff",
  ),
  ...values("--context -n|--limit -T|--template --show-changes-in"),
  "--tool": { takes: "value", does: [executes("code:{--tool}")] },
};

const shows: Command = {
  options: { ...shapes, ...values("-r|--revisions|--revision -f|--from -t|--to --operation|--op") },
  operands: ["path*"],
  does: [reads("file:{path}", when("path"))],
};

const lists: Command = {
  options: { ...flags("-a|--all-remotes -t|--tracked -c|--conflicted"), ...values("--remote -r|--revision -T|--template --sort") },
  operands: ["name*"],
};

const ofFiles: Command = {
  options: { ...flags("--name-only -n|--line-number"), ...values("-r|--revision -T|--template -p|--pattern") },
  operands: ["path*"],
  does: [reads("file:{path}", when("path"))],
};

/** Changes the newest change only, which nobody else has. */
const prepares: Command = {
  options: { ...flags("--stdin --no-edit"), ...values("-m|--message -A|--insert-after|--after -B|--insert-before|--before -r|--revision") },
  operands: ["revision*"],
  does: [
    writes("topic-branch:newest change"),
    // Other revisions may be of a branch that only a human may change.
    writes("git-history:{revision}", when("revision")),
    writes("git-history:revisions", when("--revision", "--before", "--after", "--ignore-immutable")),
  ],
};

export default defineTool({
  name: "jj",
  source: "Jujutsu, cli/tests/cli-reference@.md.snap and docs/config.md, github.com/jj-vcs/jj",
  options: {
    ...flags("--ignore-working-copy --no-integrate-operation --ignore-immutable --debug --quiet --no-pager -h|--help -V|--version"),
    ...values("-R|--repository --at-operation|--at-op --color"),
    // Aliases, tools and the pager are settings.
    "--config": { takes: "value", does: [executes("code:{--config}")] },
    "--config-file": { takes: "value", does: [executes("code:{--config-file}")] },
  },
  optionsMayFollow: true,
  // Settings of the repository name programs, too; versions that keep them elsewhere take these over.
  loads: [{ files: ".jj/repo/config.toml .jj/workspace-config.toml", above: true, in: ["--repository"], even: "always" }],
  withoutCommand: { command: "log" },
  commands: {
    "log, diff, show, interdiff, evolog, evolution-log": shows,
    "status, st": { operands: ["path*"] },
    "file, f": {
      commands: {
        "list, l": { ...ofFiles, does: [] },
        "show, annotate, search": ofFiles,
        "chmod, track, untrack": changes(writes("work-tree:files of the change")),
      },
    },
    "bookmark, b": {
      commands: {
        "list, l": lists,
        "create, c, set, s, move, m, advance, a, delete, d, rename, r, forget, f, track, t, untrack": changes(
          writes("git-ref:bookmark of jj"),
        ),
      },
    },
    tag: { commands: { "list, l": lists, "set, s, delete, d, track, untrack": changes(writes("git-ref:tag of jj")) } },
    "operation, op": {
      commands: {
        "log, show, diff": { ...shows, does: [] },
        "restore, revert, undo, abandon, integrate": changes(writes("git-history:operations of jj")),
      },
    },
    config: {
      commands: {
        "path, p": { options: flags("--user --repo --workspace"), operands: [] },
        "set, s, unset, u, edit, e, gc": changes(writes("configuration:jj")),
      },
    },
    workspace: {
      commands: {
        "list, root": { options: values("-T|--template --name"), operands: [] },
        "add, forget, rename, update-stale": changes(writes("work-tree:workspaces of jj")),
      },
    },
    git: {
      commands: {
        root: { operands: [] },
        "push, clone, fetch, import, export, init": changes(writes("git-ref:remotes of jj")),
        remote: { commands: { "add, remove, rename, set-url": changes(writes("git-configuration:remotes")) } },
      },
    },
    resolve: {
      options: { ...flags("-l|--list"), ...values("-r|--revision --tool") },
      operands: ["path*"],
      does: [writes("work-tree:conflicts", unless("--list")), executes("code:{--tool}", when("--tool"))],
    },
    sparse: { commands: { list: { operands: [] }, "set, edit, reset": changes(writes("work-tree:sparse patterns")) } },
    "root, version": { operands: [] },
    help: { options: values("-k|--keyword"), operands: ["word*"] },
    new: prepares,
    // Without a message they open an editor.
    "describe, desc, commit, ci": {
      ...prepares,
      does: [...(prepares.does ?? []), executes("code:editor", unless("--message", "--stdin"))],
    },
    "abandon, absorb, arrange, converge, diffedit, duplicate, edit, metaedit, next, parallelize, prev, rebase, redo, restore, revert, sign, simplify-parents, split, squash, undo, unsign":
      changes(writes("git-history:changes of jj")),
    "bisect, fix, run": changes(executes("code:tools of jj")),
    util: {
      commands: {
        exec: { syntax: "posix", operands: ["word*"], runs: [{ language: "argv", from: "word" }] },
        "completion, config-schema, markdown-help": { operands: ["word*"] },
        "gc, snapshot, install-man-pages": changes(writes("store:jj repository")),
      },
    },
    gerrit: { commands: { upload: changes(writes("git-ref:Gerrit")) } },
  },
  examples: {
    allow: [
      "jj",
      "jj st",
      "jj log -r 'trunk()..@' -n 5 --no-graph -T commit_id",
      "jj diff -r @- --stat --no-pager",
      "jj show --git @-",
      "jj -R ../other op log --limit 3",
      "jj bookmark list -a",
      "jj file list",
      "jj resolve -l",
    ],
    guard: {
      "jj diff .env": ["disclose secret:/repo/.env"],
      "jj file show -r @- .env": ["disclose secret:/repo/.env"],
      "jj log --tool meld": ["execute code:meld"],
      "jj st --config aliases.x=1 --config-file x.toml": ["execute code:aliases.x=1", "execute code:x.toml"],
      "jj new": ["write topic-branch:newest change"],
      "jj new main": ["write topic-branch:newest change", "write git-history:main"],
      "jj op show --tool meld": ["execute code:meld"],
      "jj commit -m x -A a -B b -r c d": ["write topic-branch:newest change", "write git-history:d", "write git-history:revisions"],
      "jj describe -m x": ["write topic-branch:newest change"],
      "jj commit -m x main": ["write topic-branch:newest change", "write git-history:main"],
      "jj new -m x -A main -B main -r main --ignore-immutable": ["write topic-branch:newest change", "write git-history:revisions"],
      "jj describe": ["write topic-branch:newest change", "execute code:editor"],
      "jj --color never --at-op x bookmark set main": ["write git-ref:bookmark of jj"],
      "jj tag set v1": ["write git-ref:tag of jj"],
      "jj op restore x": ["write git-history:operations of jj"],
      "jj config set x": ["write configuration:jj"],
      "jj workspace add ../w": ["write work-tree:workspaces of jj"],
      "jj git push": ["write git-ref:remotes of jj"],
      "jj git remote add o x": ["write git-configuration:remotes"],
      "jj resolve --tool meld": ["write work-tree:conflicts", "execute code:meld"],
      "jj sparse set --clear": ["write work-tree:sparse patterns"],
      "jj file untrack a": ["write work-tree:files of the change"],
      "jj squash": ["write git-history:changes of jj"],
      "jj fix": ["execute code:tools of jj"],
      "jj util gc": ["write store:jj repository"],
      "jj util exec -- rm a": ["delete file:/repo/a"],
      "jj gerrit upload": ["write git-ref:Gerrit"],
    },
    doubt: { "jj frobnicate": "unknown-command", "jj log --frob": "unknown-option" },
  },
});
