import { known, nameText, shown, type Printed } from "../../languages/shell/index.ts";
import { names, onlyListed } from "./_printing.ts";
import {
  attached,
  defineTool,
  deletes,
  discloses,
  executes,
  flags,
  like,
  reads,
  readsOnly,
  unless,
  unlike,
  values,
  when,
  writes,
  type Command,
  type Options,
  type Row,
} from "../tool.ts";
import { namesFile } from "./_grep.ts";
import { inFolders, showFile } from "./_operands.ts";
import { branch, checkout, commit, fetch, push, reachRemote, revParse, switchTo } from "./_git-branches.ts";
import { withHooks } from "./_git-hooks.ts";
import { diffOptions, fetchOptions, listingOptions, logOptions, revisionOptions } from "./_git-options.ts";

/** A revision range, which cannot be a path. */
const range = /^(?![./~]|.*\/\.\.\/).*[^/.]\.\.\.?(?:[^/.]|$)|:/s;
/** `revision:path`, `:path`, and path magic (gitrevisions(7), gitglossary(7)). */
const inRevision = /^[^:]*:(?:\([^)]*\)|[!^/]+|\d:)?(.+)$/s;

/** A path whole; of a pattern the last literal part, which says what it is after (`*.env`). */
const lastLiteral = /^(?:.*[*?[\]])?([^*?[\]]+)[*?[\]]*$/s;

/** What is shown is a file's content: in a revision, or in the work tree. */
const showsContent = (slot: string, ...conditions: Row["conditions"]): Row[] => [
  reads(`file:{${slot}}`, ...conditions, like(slot, inRevision)),
  reads(`file:{${slot}}`, ...conditions, unlike(slot, range), like(slot, lastLiteral)),
];

/** Configuration that only changes what is displayed (git-config(1)). */
const displaySetting =
  /^(?:color\.[\w.-]+|column\.[\w-]+|core\.(?:quotepath|precomposeunicode|abbrev|commentchar|checkstat|preloadindex|untrackedcache|splitindex)|log\.(?:date|decorate|abbrevcommit|follow|showroot|showsignature|graphcolors)|advice\.\w+|status\.\w+|diff\.(?:renames|renamelimit|context|algorithm|colormoved|mnemonicprefix|noprefix|statgraphwidth|interhunkcontext|wserrorhighlight|indentheuristic|relative)|blame\.(?:date|coloring|showemail)|format\.pretty|i18n\.logoutputencoding|grep\.(?:linenumber|column|fullname|patterntype|extendedregexp)|branch\.sort|tag\.sort|versionsort\.suffix|init\.defaultbranch|pager\.\w+=(?:true|false|0|1|cat|less)|user\.(?:name|email)|core\.pager=(?:cat|less)?|gc\.auto=0|protocol\.version|fetch\.(?:parallel|showforcedupdates)|push\.(?:default=(?:simple|current|nothing)|autosetupremote)|commit\.gpgsign=false|tag\.gpgsign=false)(?:=|$)/i;
/** Settings that hold a token or password (git-config(1): http.extraHeader; credential stores; forge clients). */
const secretSetting = /extraheader|token|passw|secret|cookie|proxyauth|smtppass|(?:^|\.)pass$/i;

const opts = (options: Options, does: readonly Row[] = [], operands = "operand*"): Command => ({ options, operands: [operands], does });
const asks = (...does: Row[]): Command => ({ optionsOnlyRead: true, operands: ["operand*"], does });

const log = opts({ ...logOptions, ...flags("-c") }, [
  reads("file:{-L}", like("-L", /:([^:]+)$/)),
  ...showsContent(
    "operand",
    when(
      "--patch",
      "-L",
      "--patch-with-raw",
      "--patch-with-stat",
      "--word-diff",
      "--color-words",
      "--unified",
      "--function-context",
      "--cc",
      "-c",
      "--binary",
      "--remerge-diff",
    ),
  ),
]);
const show = opts(logOptions, showsContent("operand"));
const diff: Command = {
  ...opts(diffOptions, showsContent("operand")),
  // Outside of a work tree, and with --no-index, operands are files.
  derive: ({ slots }, engine) => {
    for (const path of inFolders(slots.get("git -C") ?? [], slots.get("operand") ?? [])) engine.effect("read", `file:${shown(path)}`);
  },
};
const stashPush = asks(deletes("work-tree:changes"));

/** Changes to the position and history of the current branch. */
const rewrites = asks(deletes("git-history:{operand:current branch}"));
const moves = asks(writes("git-ref:{operand:current branch}"));
/** Changes to the object store and bookkeeping. */
const housekeeping = asks(deletes("git-history:unreachable objects"));
const plumbing = asks(writes("git-ref:{operand:repository}"));
const foreign = asks(executes("code:git helper"));
const toConfiguration = asks(writes("git-configuration:{operand:repository}"));

/** Names of objects; what is none is printed as it stands. */
const printsOf = (words: readonly string[], flags: string): Printed | undefined => {
  const read = onlyListed(words, flags);
  return read && read.operands.length > 0 && read.operands.every((operand) => nameText.test(operand)) ? names : undefined;
};

export default defineTool({
  name: "git",
  source:
    "git(1) and the manual pages of its commands, git 2.39.5, Debian 12; git-lfs(1) 3.3.0; git-config(1) safe.bareRepository: settings of a folder that is a repository itself, written like any other",
  loads: [{ files: "HEAD", above: true, until: ".git", onlyHere: true, in: ["git -C"] }],
  variables: {
    GIT_AUTHOR_NAME: "setting",
    GIT_AUTHOR_EMAIL: "setting",
    GIT_AUTHOR_DATE: "setting",
    GIT_COMMITTER_NAME: "setting",
    GIT_COMMITTER_EMAIL: "setting",
    GIT_COMMITTER_DATE: "setting",
    GIT_TERMINAL_PROMPT: "setting",
    GIT_OPTIONAL_LOCKS: "setting",
    GIT_LITERAL_PATHSPECS: "setting",
    GIT_MERGE_AUTOEDIT: "setting",
    GIT_CEILING_DIRECTORIES: "setting",
    GIT_ADVICE: "setting",
  },
  options: {
    "-C, git -C": "value",
    "-c, git -c": { takes: "value", does: [executes("code:git -c {git -c}", unlike("git -c", displaySetting))] },
    "--config-env": { takes: "value", does: [executes("code:git -c {--config-env}")] },
    "--exec-path": { takes: "attached", does: [executes("code:git programs in {--exec-path}", like("--exec-path", /./))] },
    "--git-dir": { takes: "value", does: [executes("code:configuration of {--git-dir}", unlike("--git-dir", /(?:^|\/)\.git\/?$/))] },
    ...values("--work-tree --namespace --super-prefix --attr-source --list-cmds"),
    ...flags(
      "-p|--paginate -P|--no-pager --no-replace-objects --bare --literal-pathspecs --glob-pathspecs --noglob-pathspecs --icase-pathspecs --no-optional-locks --no-lazy-fetch --no-advice --html-path --man-path --info-path -v|--version -h|--help",
    ),
  },
  withoutCommand: "help",
  target: { family: "git", values: { folder: "{git -C}" } },
  commands: {
    "log, whatchanged": log,
    show,
    "diff, diff-files, diff-index, diff-tree": {
      ...diff,
      options: { ...revisionOptions, ...diffOptions, ...flags("-r --root --stdin -v --no-commit-id --always") },
    },
    "range-diff": opts({
      ...diffOptions,
      ...values("--creation-factor"),
      ...flags("--no-dual-color --left-only --right-only"),
      ...attached("--notes"),
    }),
    reflog: {
      options: {
        ...flags("-NUM --all --oneline --no-abbrev-commit --stat"),
        ...attached("--format --pretty"),
        ...values("-n|--max-count --date --since --until --grep-reflog"),
      },
      operands: ["operand*"],
      withoutCommand: { command: "show" },
      commands: { show: log, exists: readsOnly, "expire, delete": asks(deletes("git-history:reflog")) },
    },
    "rev-list": { ...readsOnly, options: { "--output": { takes: "value", does: [writes("file:{--output}")] } } },
    "merge-base": { ...readsOnly, prints: (words) => printsOf(words, "-a --all") },
    "name-rev, describe, cherry, show-ref, show-branch, ls-tree, check-attr, check-ignore, check-mailmap, check-ref-format, count-objects, column, stripspace, patch-id, version, help, status, verify-pack, show-index, get-tar-commit-id, var, merge-tree, ls-files":
      readsOnly,
    "verify-commit, verify-tag": opts(flags("-v|--verbose --raw")),
    "rev-parse": { ...readsOnly, derive: revParse, prints: (words) => printsOf(words, "--short --verify --abbrev-ref -q") },
    "for-each-ref": opts({
      ...listingOptions,
      ...values("--count --exclude"),
      ...flags("-s|--shell -p|--perl --python --tcl --include-root-refs"),
    }),
    shortlog: opts({
      ...revisionOptions,
      ...flags("-c|--committer -n|--numbered -s|--summary -e|--email"),
      ...attached("-w"),
      ...values("--group"),
    }),
    "blame, annotate": opts(
      {
        ...flags(
          "--incremental -b --root --show-stats --progress --no-progress --score-debug -f|--show-name -n|--show-number -p|--porcelain --line-porcelain -c -t -l -s -e|--show-email -w --color-lines --color-by-age --minimal --reverse --first-parent",
        ),
        ...values("--ignore-rev --ignore-revs-file -S --contents -L --since --date"),
        ...attached("-C -M --abbrev"),
      },
      [
        ...showsContent("operand"),
        reads("file:{--contents}", when("--contents")),
        reads("file:{--ignore-revs-file}", when("--ignore-revs-file")),
        reads("file:{-S}", when("-S")),
      ],
    ),
    "cat-file": {
      options: {
        ...flags(
          "-e -p -t -s --allow-unknown-type --use-mailmap --mailmap -z -Z --batch-all-objects --buffer --follow-symlinks --unordered",
        ),
        ...attached("--batch-check"),
        ...values("--path"),
        "--textconv, --filters": { takes: "flag", does: [executes("code:configured filters")] },
        "--batch, --batch-command": "attached",
      },
      operands: ["operand*"],
      does: showsContent("operand", unless("-e", "-t", "-s")),
      derive: (call, engine) => {
        if (!call.slots.has("--batch-command")) return;
        if (call.input.kind !== "known") return engine.doubt("unknown-input", "names of objects to show");
        for (const path of call.input.text.matchAll(/:(.+)$/gm)) engine.effect("read", `file:${path[1]}`);
      },
    },
    grep: {
      options: {
        ...flags(
          "--cached --no-index --untracked --exclude-standard --no-exclude-standard --recurse-submodules -v|--invert-match -i|--ignore-case -w|--word-regexp -a|--text -I -r|--recursive --no-recursive -E|--extended-regexp -G|--basic-regexp -F|--fixed-strings -P|--perl-regexp -n|--line-number --column -h -H --full-name -l|--name-only|--files-with-matches -L|--files-without-match -z|--null -o|--only-matching -c|--count --no-color --break --heading -p|--show-function -W|--function-context --and --or --not -q|--quiet --all-match --no-textconv",
        ),
        ...attached("--color"),
        ...values("-NUM -C|--context -B|--before-context -A|--after-context --threads --max-depth -e -m|--max-count"),
        "--textconv": { takes: "flag", does: [executes("code:textconv filters")] },
        "-O, --open-files-in-pager": { takes: "attached", does: [executes("code:{--open-files-in-pager:pager}")] },
        "-f": { takes: "value", does: [reads("file:{-f}")] },
      },
      operands: ["pattern?", "path*"],
      does: [
        ...showsContent("path", unless("--files-with-matches", "--files-without-match", "--count", "--quiet")),
        ...showsContent("pattern", when("-e", "-f")),
      ],
      // Files that are not git's, in the folder it stands in.
      derive: (call, engine) => {
        if (!call.slots.has("--no-index")) return;
        const folders = call.slots.get("git -C") ?? [];
        if (!namesFile(call, "path", "-e", "-f"))
          for (const folder of folders.length > 0 ? folders : [known(".")]) showFile(engine, folder);
        for (const path of inFolders(folders, call.slots.get("path") ?? [])) showFile(engine, path);
      },
    },
    "ls-remote": {
      options: {
        ...flags("-q|--quiet -t|--tags -h|--heads|--branches --refs --get-url --exit-code --symref"),
        ...values("--sort"),
        "--upload-pack, --exec": { takes: "value", does: [executes("code:{--exec}")] },
      },
      operands: ["repository?", "pattern*"],
      derive: ({ slots }, engine) => {
        const [remote] = slots.get("repository") ?? [];
        if (reachRemote(remote, engine) === "address" && !/::|^(?:https?|ssh|git):\/\/|^[\w.-]+@[\w.-]+:|^\.$/.test(remote?.value ?? ""))
          engine.doubt("unknown-operand", remote?.text ?? "");
      },
    },
    "request-pull": opts(flags("-p")),
    "symbolic-ref": {
      options: {
        ...flags("-q|--quiet --short --recurse --no-recurse"),
        ...values("-m"),
        "-d, --delete": { takes: "flag", does: [deletes("git-ref:{name}")] },
      },
      operands: ["name", "target?"],
      does: [writes("git-ref:{name}", when("target"))],
    },
    "hash-object": opts(
      {
        ...flags("--stdin --stdin-paths --no-filters --literally"),
        ...values("-t --path"),
        "-w": { takes: "flag", does: [writes("work-tree:objects")] },
      },
      // An object's content can be shown by its name alone.
      [reads("file:{operand}", when("-w"))],
    ),
    "fast-export": opts(
      {
        ...revisionOptions,
        ...flags("--progress --signed-tags --use-done-feature --no-data --full-tree --anonymize --show-original-ids"),
        "--export-marks": { takes: "value", does: [writes("file:{--export-marks}")] },
      },
      showsContent("operand"),
    ),
    "merge-file": {
      options: { ...flags("-q|--quiet --diff3 --zdiff3 --ours --theirs --union -p|--stdout"), ...values("-L --marker-size") },
      operands: ["file", "base", "other"],
      does: [
        writes("file:{file}", unless("--stdout")),
        ...showsContent("file", when("--stdout")),
        ...showsContent("base", when("--stdout")),
        ...showsContent("other", when("--stdout")),
      ],
    },
    "interpret-trailers": {
      options: {
        ...flags("--trim-empty --only-trailers --only-input --unfold --parse --no-divider"),
        ...values("--where --if-exists --if-missing --trailer"),
        "--in-place": { takes: "flag", does: [writes("file:{file}")] },
      },
      operands: ["file*"],
      does: [reads("file:{file}", when("file"))],
    },
    archive: {
      options: {
        ...flags("--worktree-attributes -v|--verbose -l|--list"),
        ...values("-NUM --format --prefix --add-virtual-file --mtime"),
        "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
        "--add-file": { takes: "value", does: [reads("file:{--add-file}")] },
        "--remote": { takes: "value", does: [executes("code:{--remote}", like("--remote", /::/))] },
        "--exec": { takes: "value", does: [executes("code:{--exec}")] },
      },
      operands: ["operand*"],
      does: showsContent("operand"),
    },
    bundle: {
      commands: {
        "verify, list-heads": opts(flags("-q|--quiet")),
        create: {
          options: {
            ...flags("-q|--quiet --progress --all-progress --all-progress-implied --all -NUM"),
            ...attached("--branches --tags"),
            ...values("-n|--max-count --since --until --version"),
          },
          operands: ["file", "operand*"],
          does: [writes("file:{file}")],
        },
        unbundle: plumbing,
      },
    },
    fsck: opts({
      ...flags(
        "-v|--verbose --unreachable --dangling --no-dangling --tags --root --cache --reflogs --no-reflogs --full --no-full --connectivity-only --strict --progress --no-progress --name-objects",
      ),
      "--lost-found": { takes: "flag", does: [writes("git-ref:lost-found")] },
    }),

    // Preparation: index, branches, commits, pushes.
    add: {
      options: {
        ...flags(
          "-n|--dry-run -v|--verbose -i|--interactive -p|--patch -u|--update --renormalize --no-renormalize -N|--intent-to-add -A|--all --no-all --ignore-removal --no-ignore-removal --refresh --ignore-errors --ignore-missing --sparse",
        ),
        ...values("--chmod"),
        "-e, --edit": { takes: "flag", does: [executes("session:editor")] },
        "-f, --force": { takes: "flag", does: [writes("git-ref:ignored files")] },
      },
      operands: ["path*"],
      preview: [when("--dry-run")],
      does: [writes("work-tree:index"), ...showsContent("path")],
    },
    commit: {
      options: {
        ...flags(
          "-q|--quiet -v|--verbose --reset-author -s|--signoff --no-signoff --status --no-status -a|--all -i|--include --interactive -p|--patch -o|--only --dry-run --short --branch --ahead-behind --no-ahead-behind --porcelain --long -z|--null --amend --no-post-rewrite --allow-empty --allow-empty-message -e|--edit --no-edit --no-gpg-sign",
        ),
        ...values("--author --date -m|--message -c|--reedit-message -C|--reuse-message --fixup --squash --trailer --cleanup"),
        ...attached("-u|--untracked-files -S|--gpg-sign"),
        "-F, --file": { takes: "value", does: [reads("file:{--file}")] },
        "-t, --template": { takes: "value", does: [reads("file:{--template}")] },
        "-n, --no-verify": { takes: "flag", does: [writes("git-configuration:commit hooks skipped")] },
      },
      operands: ["path*"],
      preview: [when("--dry-run", "--short", "--porcelain", "--long")],
      does: showsContent("path"),
      derive: withHooks(commit, "pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "post-rewrite"),
      verify: "git log -1 --stat",
    },
    push: {
      options: {
        ...flags(
          "-q|--quiet -v|--verbose --progress --no-progress --branches|--all --mirror --tags --follow-tags --no-follow-tags --atomic --no-atomic -n|--dry-run -f|--force --force-if-includes -d|--delete --prune --porcelain -u|--set-upstream --thin --no-thin --verify --no-signed -4|--ipv4 -6|--ipv6",
        ),
        ...values("--repo -o|--push-option"),
        ...attached("--force-with-lease --signed"),
        "--no-verify": { takes: "flag", does: [writes("git-configuration:push hook skipped")] },
        "--receive-pack, --exec": { takes: "value", does: [executes("code:{--exec}")] },
        "--recurse-submodules": { takes: "value", does: [writes("git-ref:submodules", unlike("--recurse-submodules", /^(?:check|no)$/))] },
      },
      operands: ["repository?", "refspec*"],
      derive: withHooks(push, "pre-push"),
      verify: "git ls-remote {repository:origin}",
    },
    fetch: {
      options: {
        ...fetchOptions,
        ...values("-o|--server-option"),
        "-p, -P, -f, --prune, --prune-tags, --force": { takes: "flag", does: [deletes("git-ref:refs that the remote no longer has")] },
        "-u, --update-head-ok": { takes: "flag", does: [writes("git-ref:HEAD")] },
        "--set-upstream": { takes: "flag", does: [writes("git-configuration:branch")] },
        "--depth, --shallow-since": { takes: "value", does: [deletes("git-history:local commits")] },
        "--stdin": { takes: "flag", does: [writes("git-ref:from standard input")] },
      },
      operands: ["operand*"],
      derive: fetch,
    },
    branch: {
      options: {
        ...listingOptions,
        ...flags(
          "-v|-vv|--verbose -q|--quiet -r|--remotes -a|--all -d|--delete -D -m|--move -M -c|--copy -C -l|--list --show-current --create-reflog --edit-description -f|--force --no-track --unset-upstream --no-abbrev",
        ),
        ...attached("-t|--track --abbrev"),
        ...values("-u|--set-upstream-to"),
      },
      operands: ["operand*"],
      derive: branch,
    },
    checkout: {
      options: {
        ...flags(
          "-l --guess --no-guess --overlay --no-overlay -q|--quiet --progress --no-progress -m|--merge -d|--detach -f|--force --overwrite-ignore --no-overwrite-ignore --ignore-other-worktrees -2|--ours -3|--theirs -p|--patch --ignore-skip-worktree-bits --no-track --pathspec-file-nul",
        ),
        ...attached("-t|--track --recurse-submodules"),
        ...values("-b -B --orphan --conflict --pathspec-from-file"),
      },
      operands: ["operand*"],
      derive: withHooks(checkout, "post-checkout"),
    },
    switch: {
      options: {
        ...flags(
          "--guess --no-guess --discard-changes -q|--quiet --progress --no-progress -m|--merge -d|--detach -f|--force --overwrite-ignore --no-overwrite-ignore --ignore-other-worktrees --no-track",
        ),
        ...attached("-t|--track --recurse-submodules"),
        ...values("-c|--create -C|--force-create --orphan --conflict"),
      },
      operands: ["operand*"],
      derive: withHooks(switchTo, "post-checkout"),
    },
    restore: {
      options: {
        ...flags(
          "-q|--quiet --progress --no-progress -W|--worktree -S|--staged -2|--ours -3|--theirs -m|--merge -p|--patch --ignore-unmerged --overlay --no-overlay --ignore-skip-worktree-bits",
        ),
        ...values("-s|--source --conflict"),
        ...attached("--recurse-submodules"),
      },
      operands: ["path*"],
      does: [
        writes("work-tree:index", when("--staged"), unless("--worktree")),
        deletes("work-tree:{path}", when("--worktree")),
        deletes("work-tree:{path}", unless("--staged", "--worktree")),
      ],
    },

    // Listing in one form, changing in another.
    config: {
      options: {
        ...flags(
          "--global --system --local --worktree --get --get-all --get-regexp --get-urlmatch --replace-all --add --unset --unset-all --rename-section --remove-section -l|--list --fixed-value --get-color --get-colorbool --bool --int --bool-or-int --bool-or-str --path --expiry-date -z|--null --name-only --includes --no-includes --show-origin --show-scope --all --regexp --show-names",
        ),
        ...values("-t|--type --default --value --url"),
        "-f, --file": { takes: "value", does: [reads("file:{--file}")] },
        "--blob": { takes: "value", does: showsContent("--blob") },
        "-e, --edit": { takes: "flag", does: [writes("git-configuration:editor")] },
      },
      operands: ["name?", "operand*"],
      does: [
        discloses("secret:{name}", like("name", secretSetting), unless("--name-only", "--replace-all", "--add", "--unset", "--unset-all")),
        discloses("secret:{operand}", like("operand", secretSetting), when("name"), like("name", /^get$/)),
        writes(
          "git-configuration:{name}",
          when("--replace-all", "--add", "--unset", "--unset-all", "--rename-section", "--remove-section"),
        ),
        writes(
          "git-configuration:{name}",
          when("operand"),
          unless(
            "--replace-all",
            "--add",
            "--unset",
            "--unset-all",
            "--rename-section",
            "--remove-section",
            "--get",
            "--get-all",
            "--get-regexp",
            "--get-urlmatch",
            "--get-color",
            "--get-colorbool",
            "--list",
          ),
          unlike("name", /^(?:get|list)$/),
        ),
        writes("git-configuration:{name}", unless("operand"), like("name", /^(?:edit)$/)),
      ],
    },
    remote: {
      options: flags("-v|--verbose"),
      withoutCommand: { command: "show" },
      commands: {
        "show, get-url": opts(flags("-n --push --all -v|--verbose")),
        update: {
          options: {
            ...flags("-v|--verbose"),
            "-p, --prune": { takes: "flag", does: [deletes("git-ref:refs that the remote no longer has")] },
          },
          operands: ["operand*"],
        },
        prune: {
          options: flags("-n|--dry-run"),
          operands: ["operand*"],
          preview: [when("--dry-run")],
          does: [deletes("git-ref:refs that the remote no longer has")],
        },
        "add, rename, remove, rm, set-head, set-branches, set-url": toConfiguration,
      },
    },
    tag: {
      options: {
        ...listingOptions,
        ...flags("-l|--list -d|--delete -v|--verify -a|--annotate -e|--edit -s|--sign --no-sign -f|--force --create-reflog"),
        ...attached("-n"),
        ...values("-m|--message --cleanup -u|--local-user"),
        "-F, --file": { takes: "value", does: [reads("file:{--file}")] },
      },
      operands: ["name*"],
      does: [
        deletes("git-ref:{name}", when("--delete")),
        writes(
          "git-ref:{name}",
          when("name"),
          unless("--list", "-n", "--delete", "--verify", "--contains", "--no-contains", "--merged", "--no-merged", "--points-at"),
        ),
      ],
    },
    stash: {
      options: flags("-p|--patch -S|--staged -k|--keep-index --no-keep-index -q|--quiet -u|--include-untracked -a|--all"),
      withoutCommand: { command: "push" },
      commands: {
        list: log,
        show: opts({ ...diffOptions, ...flags("-u|--include-untracked --only-untracked") }),
        "push, save": stashPush,
        "pop, apply, branch, drop, clear, store, create": asks(deletes("git-history:stash")),
      },
    },
    notes: {
      options: values("--ref"),
      withoutCommand: { command: "list" },
      commands: { "list, show, get-ref": readsOnly, "add, append, copy, edit, merge, remove, prune": asks(writes("git-ref:notes")) },
    },
    bisect: {
      commands: {
        "log, terms, help": readsOnly,
        run: asks(executes("code:{operand}")),
        "start, bad, good, new, old, skip, reset, replay, next, visualize, view": asks(writes("git-ref:HEAD")),
      },
    },
    submodule: {
      options: flags("-q|--quiet --cached"),
      withoutCommand: { command: "status" },
      commands: {
        status: opts(flags("--cached --recursive")),
        summary: opts({ ...flags("--cached --files"), ...values("-n|--summary-limit") }),
        foreach: asks(executes("code:{operand}")),
        "add, init, deinit, update, set-branch, set-url, sync, absorbgitdirs": toConfiguration,
      },
    },
    worktree: {
      commands: {
        list: opts(flags("-v|--verbose --porcelain -z")),
        "add, lock, move, remove, repair, unlock": asks(deletes("work-tree:{operand}")),
        prune: {
          options: { ...flags("-n|--dry-run -v|--verbose"), ...values("--expire") },
          preview: [when("--dry-run")],
          does: [deletes("work-tree:linked")],
        },
      },
    },
    clean: {
      options: { ...flags("-q|--quiet -n|--dry-run -f|--force -i|--interactive -d -x -X"), ...values("-e|--exclude") },
      operands: ["path*"],
      preview: [when("--dry-run")],
      does: [deletes("work-tree:untracked files")],
    },
    rm: {
      options: { ...flags("-n|--dry-run -q|--quiet --cached -f|--force -r --ignore-unmatch --sparse") },
      operands: ["path*"],
      preview: [when("--dry-run")],
      does: [writes("work-tree:index", when("--cached")), deletes("work-tree:{path}", unless("--cached"))],
    },
    mv: {
      options: flags("-f|--force -k -n|--dry-run -v|--verbose --sparse"),
      operands: ["path*"],
      preview: [when("--dry-run")],
      does: [deletes("work-tree:{path}")],
    },
    apply: {
      options: {
        ...flags(
          "--stat --numstat --summary --check --apply -v|--verbose -q|--quiet -R|--reverse --index --cached -3|--3way --reject -z --unidiff-zero --allow-overlap --no-add --recount --inaccurate-eof --unsafe-paths --allow-binary-replacement|--binary -N|--intent-to-add --ignore-space-change --ignore-whitespace",
        ),
        ...values("-p -C --exclude --include --whitespace --directory"),
        "--build-fake-ancestor": { takes: "value", does: [writes("file:{--build-fake-ancestor}")] },
      },
      operands: ["patch*"],
      does: [
        deletes("work-tree:files in {patch:standard input}", unless("--stat", "--numstat", "--summary", "--check")),
        deletes("work-tree:files in {patch:standard input}", when("--apply")),
        reads("file:{patch}", when("--stat", "--numstat", "--summary", "--check"), when("patch")),
      ],
    },
    "format-patch": {
      options: {
        ...diffOptions,
        ...revisionOptions,
        ...flags("--stdout -k|--keep-subject -n|--numbered -N|--no-numbered -s|--signoff --cover-letter --no-stat --numbered-files"),
        ...attached("--attach --inline --thread --base --signature"),
        ...values("--start-number -v|--reroll-count --subject-prefix --suffix --to --cc --from --in-reply-to"),
        "-o, --output-directory": { takes: "value", does: [writes("file:{--output-directory}")] },
      },
      operands: ["operand*"],
      does: [writes("file:0001.patch", unless("--stdout", "--output-directory")), ...showsContent("operand")],
    },
    "gc, repack, prune-packed, maintenance, pack-refs, pack-redundant, filter-branch, filter-repo": housekeeping,
    "sparse-checkout": { commands: { list: readsOnly, "init, set, add, reapply, disable, check-rules, clean": plumbing } },
    rerere: { commands: { "status, remaining, diff": readsOnly, "clear, forget, gc": housekeeping } },
    prune: {
      options: { ...flags("-n|--dry-run -v|--verbose --progress"), ...values("--expire") },
      operands: ["head*"],
      preview: [when("--dry-run")],
      does: [deletes("git-history:unreachable objects")],
    },
    "commit-graph, multi-pack-index": { commands: { verify: readsOnly, "write, expire, repack": plumbing } },
    rebase: { ...rewrites, options: values("-x|--exec"), runs: [{ language: "shell", from: "--exec" }] },
    "reset, replace": rewrites,
    "merge, pull, cherry-pick, revert, am, quiltimport, subtree": moves,
    "update-ref, read-tree, write-tree, commit-tree, mktree, mktag, checkout-index, update-index, unpack-objects, index-pack, pack-objects, unpack-file, update-server-info, fast-import, merge-index, merge-one-file, mailsplit, mailinfo, fetch-pack, init":
      plumbing,
    clone: {
      ...asks(writes("git-configuration:{operand}"), executes("code:{operand}", like("operand", /::/))),
      options: {
        "-u, --upload-pack": { takes: "value", does: [executes("code:{--upload-pack}")] },
        "-c, --config": { takes: "value", does: [executes("code:clone with {--config}")] },
        "--template": { takes: "value", does: [executes("code:hooks of {--template}")] },
      },
    },
    "bugreport, diagnose": asks(writes("file:git-report")),
    "credential, credential-cache, credential-store": asks(discloses("secret:stored credentials")),
    "send-email, imap-send, send-pack, svn, p4, cvsimport, cvsexportcommit, daemon, http-backend, shell, upload-pack, receive-pack, instaweb, gitweb, hook, citool, gui, for-each-repo, archimport, upload-archive, scalar":
      foreign,
    // Alone, `--tool-help` lists tools; as a value it would be one.
    "difftool, mergetool": {
      ...readsOnly,
      derive: ({ words }, engine) => {
        if (words.length !== 1 || words[0]?.value !== "--tool-help") engine.effect("execute", "code:git helper");
      },
    },
    lfs: { commands: { "ls-files, status, env, version, logs": readsOnly, "*": asks(writes("git-configuration:lfs")) } },
  },
  examples: {
    allow: [
      "git log --oneline -5 $(git merge-base main HEAD)",
      "git log --oneline $(git rev-parse --short HEAD)",
      "git sparse-checkout list",
      "git",
      "git --version",
      "git --no-pager -c color.status=never -c core.pager=cat log -3 --stat",
      "git -C /srv/app status -sb",
      "git -C /srv/app log --since=yesterday --author ann -- src/a.ts",
      "git log -p main..topic -- src/a.ts",
      "git log --patch -- src",
      "git show HEAD~2 --stat",
      "git show topic:src/a.ts",
      "git diff --cached",
      "git diff -U5 main...HEAD -- src",
      "git diff-tree -r --name-only HEAD",
      "git whatchanged -2",
      "git range-diff main a b",
      "git reflog",
      "git reflog -5 topic",
      "git reflog show --date=iso",
      "git reflog exists topic",
      "git rev-parse HEAD",
      "git rev-list --objects topic",
      "git ls-files -o",
      "git verify-commit --raw HEAD",
      "git for-each-ref --sort=-committerdate --format='%(refname)' refs/heads",
      "git shortlog -sn",
      "git blame -L 3,9 -C src/a.ts",
      "git cat-file -p topic:src/a.ts",
      "git cat-file --batch-check",
      "git cat-file -t topic:.env",
      "git cat-file --batch <<< topic:a.ts",
      "git grep -n -C 2 timeout topic -- src",
      "git grep -e a -e b src",
      "git grep -l key -- .env",
      "git ls-remote --sort=version:refname origin 'v*'",
      "git ls-remote https://git.example.com/a/b",
      "git request-pull main origin",
      "git symbolic-ref --short HEAD",
      "git hash-object -t blob src/a.ts",
      "git fast-export --no-data topic",
      "git merge-file -p a b c",
      "git interpret-trailers --parse message.txt",
      "git archive --format=tar topic src",
      "git bundle verify a.bundle",
      "git fsck --no-dangling",
      "git fetch",
      "git fetch upstream topic",
      "git fetch --all --tags -j 4",
      "git fetch origin '+refs/heads/*:refs/remotes/origin/*'",
      "git branch -vv",
      "git branch -a --contains topic",
      "git branch --merged main",
      "git branch --list 'a*' --sort=-committerdate",
      "git config user.name",
      "git config --list --show-origin",
      "git config get user.name",
      "git config --get-all remote.origin.fetch",
      "git remote",
      "git remote show origin",
      "git remote update",
      "git remote prune -n origin",
      "git tag",
      "git tag -n2 'v*'",
      "git tag --points-at HEAD",
      "git tag -v v1",
      "git stash list",
      "git stash show -p",
      "git notes",
      "git notes show HEAD",
      "git bisect log",
      "git submodule",
      "git submodule status --recursive",
      "git submodule summary",
      "git worktree list",
      "git worktree prune -n",
      "git clean -nd",
      "git rm -n a.ts",
      "git mv -n a b",
      "git add -n docs",
      "git apply --stat a.patch",
      "git prune -n --expire now",
      "git commit-graph verify",
      "git push -n origin main",
      "git commit --dry-run",
      "git format-patch --stdout main",
      "git lfs status",
      "git mergetool --tool-help",
      "git rerere status",
      "GIT_AUTHOR_DATE=2026-01-01 git log -1",
    ],
    guard: {
      "git log -L1,5:.env": ["disclose secret:/repo/.env"],
      "git rev-list --output=/srv/x HEAD": ["write file:/srv/x"],
      "git sparse-checkout set a": ["write git-ref:a"],
      // What a repository's settings could run, and files that are written.
      "git --git-dir=x.git status": ["execute code:configuration of x.git"],
      "git -c core.editor=./x status": ["execute code:git -c core.editor=./x"],
      "git -c color.ui=never -c alias.l='!./x' log": ["execute code:git -c alias.l=!./x"],
      "git --config-env=core.pager=X log": ["execute code:git -c core.pager=X"],
      "git --exec-path=/opt/x log": ["execute code:git programs in /opt/x"],
      "git --git-dir=/opt/x log": ["execute code:configuration of /opt/x"],
      "git log --output=/srv/o --ext-diff --textconv -O .env": [
        "execute code:external diff drivers",
        "execute code:textconv filters",
        "write file:/srv/o",
        "disclose secret:/repo/.env",
      ],
      "git show --output=/srv/o --ext-diff --textconv -O .env": [
        "execute code:external diff drivers",
        "execute code:textconv filters",
        "write file:/srv/o",
        "disclose secret:/repo/.env",
      ],
      "git diff --output=/srv/o --ext-diff --textconv -O .env": [
        "execute code:external diff drivers",
        "execute code:textconv filters",
        "write file:/srv/o",
        "disclose secret:/repo/.env",
      ],
      "git range-diff --output=/srv/o --ext-diff --textconv -O .env a b": [
        "execute code:external diff drivers",
        "execute code:textconv filters",
        "write file:/srv/o",
        "disclose secret:/repo/.env",
      ],
      "git reflog show --output=/srv/o --ext-diff --textconv -O .env": [
        "execute code:external diff drivers",
        "execute code:textconv filters",
        "write file:/srv/o",
        "disclose secret:/repo/.env",
      ],
      "git stash list --output=/srv/o --ext-diff --textconv -O .env": [
        "execute code:external diff drivers",
        "execute code:textconv filters",
        "write file:/srv/o",
        "disclose secret:/repo/.env",
      ],
      "git stash show --output=/srv/o --ext-diff --textconv -O .env": [
        "execute code:external diff drivers",
        "execute code:textconv filters",
        "write file:/srv/o",
        "disclose secret:/repo/.env",
      ],
      "git format-patch --output=/srv/o --ext-diff --textconv -O .env -o /srv/p": [
        "execute code:external diff drivers",
        "execute code:textconv filters",
        "write file:/srv/o",
        "disclose secret:/repo/.env",
        "write file:/srv/p",
      ],
      "git format-patch main -- .env": ["write file:/repo/0001.patch", "disclose secret:/repo/.env"],
      "git format-patch main:.env": ["write file:/repo/0001.patch", "disclose secret:/repo/.env"],
      "git status > /tmp/scratch/x/.git/config": ["write file:/tmp/scratch/x/.git/config"],
      "git status > /tmp/scratch/bare/HEAD": ["write file:/tmp/scratch/bare/HEAD"],
      "git log -p -- '*.env'": ["disclose secret:/repo/.env"],
      "git log -p main -- .env": ["disclose secret:/repo/.env"],
      "git log -p ':(top).env'": ["disclose secret:/repo/.env"],
      "git reflog show -p -- .env :/.env": ["disclose secret:/repo/.env", "disclose secret:/repo/.env"],
      "git stash list -p -- .env :/.env": ["disclose secret:/repo/.env", "disclose secret:/repo/.env"],
      "git show HEAD:.env": ["disclose secret:/repo/.env"],
      "git show HEAD -- .env": ["disclose secret:/repo/.env"],
      "git diff main:.env ~/.ssh/id_rsa": ["disclose secret:/repo/.env", "disclose secret:/home/agent/.ssh/id_rsa"],
      "git cat-file -p HEAD:.env": ["disclose secret:/repo/.env"],
      "git cat-file blob .env": ["disclose secret:/repo/.env"],
      "git cat-file --textconv HEAD:a": ["execute code:configured filters"],
      "git cat-file --batch <<< HEAD:.env": ["disclose secret:/repo/.env"],
      "git blame .env": ["disclose secret:/repo/.env"],
      "git blame main:.env --contents /etc/shadow --ignore-revs-file a.env -S b.env a": [
        "disclose secret:/repo/.env",
        "disclose secret:/etc/shadow",
        "disclose secret:/repo/a.env",
        "disclose secret:/repo/b.env",
      ],
      "git grep -O./x key": ["execute code:./x"],
      "git grep --textconv -f .env key": ["execute code:textconv filters", "disclose secret:/repo/.env"],
      "git grep key -- .env main:.env": ["disclose secret:/repo/.env", "disclose secret:/repo/.env"],
      "git -C ~/.kube grep --no-index x config": ["disclose secret:/home/agent/.kube/config"],
      "git -C ~/.aws grep --no-index x": ["disclose secret:/home/agent/.aws"],
      "git -C ~/.kube diff /dev/null config": ["disclose secret:/home/agent/.kube/config"],
      "cd /home/agent/.aws && git grep --no-index key": ["disclose secret:/home/agent/.aws"],
      "git grep -e key .env": ["disclose secret:/repo/.env"],
      "git grep -e key main:.env": ["disclose secret:/repo/.env"],
      "git ls-remote --upload-pack=./x origin": ["execute code:./x"],
      "git ls-remote ext::./x": ["execute code:ext::./x"],
      "git symbolic-ref HEAD refs/heads/other": ["write git-ref:HEAD"],
      "git symbolic-ref -m why -d refs/x": ["delete git-ref:refs/x"],
      "git symbolic-ref -m why refs/x refs/y": ["write git-ref:refs/x"],
      "git hash-object -w .env": ["write work-tree:objects", "disclose secret:/repo/.env"],
      "git fast-export --export-marks=/srv/m main:.env .env": [
        "write file:/srv/m",
        "disclose secret:/repo/.env",
        "disclose secret:/repo/.env",
      ],
      "git merge-file -L a --marker-size 9 a b c": ["write file:/repo/a"],
      "git merge-file -p .env x.env y.env": ["disclose secret:/repo/.env", "disclose secret:/repo/x.env", "disclose secret:/repo/y.env"],
      "git merge-file -p a:.env b:.env c:.env": ["disclose secret:/repo/.env", "disclose secret:/repo/.env", "disclose secret:/repo/.env"],
      "git interpret-trailers --where end --if-exists add --if-missing add --trailer a=b --in-place m": ["write file:/repo/m"],
      "git interpret-trailers .env": ["disclose secret:/repo/.env"],
      "git archive -o /srv/a.tar --add-file=.env HEAD": ["write file:/srv/a.tar", "disclose secret:/repo/.env"],
      "git archive --remote=ext::./x --exec=./y HEAD": ["execute code:ext::./x", "execute code:./y"],
      "git archive HEAD .env HEAD:.env": ["disclose secret:/repo/.env", "disclose secret:/repo/.env"],
      "git bundle create -n 1 --since a --until b --version 3 x.bundle topic": ["write file:/repo/x.bundle"],
      "git reflog -n 1 --date iso --since a --until b --grep-reflog c expire": ["delete git-history:reflog"],
      "git reflog -3 expire": ["delete git-history:reflog"],
      "git bundle create -3 x.bundle topic": ["write file:/repo/x.bundle"],
      "git bundle unbundle x": ["write git-ref:x"],
      "git fsck --lost-found": ["write git-ref:lost-found"],

      // Preparation.
      "git add -A": ["write work-tree:index"],
      "git add --chmod +x .env": ["write work-tree:index", "disclose secret:/repo/.env"],
      "git add -e a": ["execute session:editor", "write work-tree:index"],
      "git add -f :.env": ["write git-ref:ignored files", "write work-tree:index", "disclose secret:/repo/.env"],
      "git commit -am 'Fix it'": ["write topic-branch:topic"],
      "git commit --fixup HEAD~2": ["write topic-branch:topic"],
      "git commit --fixup reword:HEAD": ["delete git-history:last commit", "write topic-branch:topic"],
      "git commit -q --amend --no-edit": ["delete git-history:last commit", "write topic-branch:topic"],
      "git commit -n -F .env -t x.env": [
        "disclose secret:/repo/.env",
        "disclose secret:/repo/x.env",
        "write git-configuration:commit hooks skipped",
        "write topic-branch:topic",
      ],
      "git commit -m x .env main:.env": ["disclose secret:/repo/.env", "disclose secret:/repo/.env", "write topic-branch:topic"],
      "git -C /main commit -m x": ["write git-ref:main"],
      "git -C /main -C /repo commit -m x": ["write git-ref:?"],
      "git --git-dir .git commit -m x": ["write git-ref:?"],
      "git --work-tree . --namespace n --super-prefix p --attr-source a --list-cmds b -c color.ui=no commit -m x": ["write git-ref:?"],
      "git push": ["write topic-branch:origin/topic"],
      'git push origin "$(git branch --show-current)"': ["write topic-branch:origin/topic"],
      "git push origin $(git rev-parse --abbrev-ref HEAD)": ["write topic-branch:origin/topic"],
      "git push -u origin fix/one": ["write topic-branch:origin/fix/one"],
      "git push origin HEAD": ["write topic-branch:origin/topic"],
      "git push origin fix/one:refs/heads/fix/two": ["write topic-branch:origin/fix/two"],
      "git push origin master": ["write git-ref:origin/master"],
      "git push origin fix/one:heads/main": ["write git-ref:origin/main"],
      "git push origin 'main^{}'": ["write git-ref:origin/main^{}"],
      "git push origin v2.0.1": ["write git-ref:origin/v2.0.1"],
      "git push origin tag one": ["write git-ref:origin/tag", "write git-ref:origin/one"],
      "git push origin HEAD:refs/tags/x": ["write git-ref:origin/refs/tags/x"],
      "git push origin :": ["write git-ref:origin/"],
      "git push origin :one": ["delete git-ref:origin/one"],
      "git push -d origin one": ["delete git-ref:origin/one"],
      "git push --force-with-lease origin one": ["delete git-history:origin/one", "write topic-branch:origin/one"],
      "git push origin +one": ["delete git-history:origin/one", "write topic-branch:origin/one"],
      "git push --all": ["write git-ref:origin/all"],
      "git push --mirror backup": ["delete git-history:backup"],
      "git push dokku one": ["write git-ref:dokku/one"],
      "git push https://git.example.com/a/b one": [
        "write remote:https://git.example.com/a/b",
        "write topic-branch:https://git.example.com/a/b/one",
      ],
      "git push -n ext::./x": ["execute code:ext::./x"],
      "git push --no-verify --exec ./x --recurse-submodules on-demand origin one": [
        "write git-configuration:push hook skipped",
        "execute code:./x",
        "write git-ref:submodules",
        "write topic-branch:origin/one",
      ],
      "git push -o merge_request.create origin one": ["write topic-branch:origin/one"],
      "git push -o merge_request.auto_merge origin one": ["execute pipeline:merge_request.auto_merge", "write topic-branch:origin/one"],
      "git fetch --upload-pack ./x": ["execute code:./x"],
      "git fetch -p": ["delete git-ref:refs that the remote no longer has"],
      "git fetch -u": ["write git-ref:HEAD"],
      "git fetch --set-upstream origin": ["write git-configuration:branch"],
      "git fetch --depth 1": ["delete git-history:local commits"],
      "git fetch --stdin": ["write git-ref:from standard input"],
      "git fetch origin main:main": ["write git-ref:main"],
      "git fetch --multiple origin ext::./x": ["execute code:ext::./x", "write git-ref::./x"],
      "git fetch /tmp/other": ["write git-ref:objects from /tmp/other"],
      "git branch fix/one origin/main": ["write topic-branch:fix/one"],
      "git branch main": ["write git-ref:main"],
      "git branch -D one": ["delete git-ref:one"],
      "git branch -f one HEAD~3": ["delete git-ref:one"],
      "git branch -u origin/main": ["write git-configuration:branch"],
      "git checkout -b fix/one && git commit -m x": ["write topic-branch:fix/one", "write topic-branch:fix/one"],
      "git checkout main && git commit -m x": ["write work-tree:main", "write git-ref:main"],
      "git checkout": ["write work-tree:HEAD"],
      "git checkout --detach": ["write work-tree:HEAD"],
      "git checkout fix/one": ["write work-tree:fix/one"],
      "git checkout -f fix/one": ["delete work-tree:changes", "write work-tree:fix/one"],
      "git checkout -B main": ["delete git-history:main", "write git-ref:main"],
      "git checkout read.sh": ["delete work-tree:read.sh"],
      "git checkout .": ["delete work-tree:."],
      "git checkout gone.md": ["delete work-tree:gone.md"],
      "git checkout gone/": ["delete work-tree:gone/"],
      "git checkout gone/.env": ["delete work-tree:gone/.env"],
      "git checkout /repo/gone": ["delete work-tree:/repo/gone"],
      "git checkout release-1.2.x": ["write work-tree:release-1.2.x"],
      "git -C /main checkout .git": ["delete work-tree:.git"],
      "git checkout fix/two && git checkout ./a": ["write work-tree:fix/two", "delete work-tree:./a"],
      "git -C /main switch fix/one; git -C /main push": ["write git-ref:fix/one", "write git-ref:origin/?"],
      "git checkout main -- .": ["delete work-tree:main", "delete work-tree:."],
      "git switch fix/one": ["write work-tree:fix/one"],
      "git switch -c main": ["write git-ref:main"],
      "git switch --detach v1 && git commit -m x": ["write work-tree:v1", "write git-ref:?"],
      "git --work-tree=/srv/app switch fix/one": ["delete work-tree:elsewhere", "write git-ref:fix/one"],
      "git restore --conflict merge -s HEAD a": ["delete work-tree:a"],
      "git restore -S a": ["write work-tree:index"],
      "git restore -SW a": ["delete work-tree:a"],

      // Lists in one form, changes in another.
      "git config --get http.extraHeader": ["disclose secret:http.extraHeader"],
      "git config get http.extraHeader": ["disclose secret:http.extraHeader"],
      "git config -f .env -l": ["disclose secret:/repo/.env"],
      "git config --blob main:.env -l": ["disclose secret:/repo/.env"],
      "git config --blob .env -l": ["disclose secret:/repo/.env"],
      "git config -e": ["write git-configuration:editor"],
      "git config edit": ["write git-configuration:edit"],
      "git config --unset user.name": ["write git-configuration:user.name"],
      "git config -t path --default x --value y --url z core.editor ./x": ["write git-configuration:core.editor"],
      "git config set core.editor ./x": ["write git-configuration:set"],
      "git remote set-url origin x": ["write git-configuration:origin", "write git-configuration:x"],
      "git remote update -p": ["delete git-ref:refs that the remote no longer has"],
      "git remote prune origin": ["delete git-ref:refs that the remote no longer has"],
      "git tag --cleanup strip -u key -m one --sort x --format y v1": ["write git-ref:v1"],
      "git tag -d v7": ["delete git-ref:v7"],
      "git tag -F .env v1": ["disclose secret:/repo/.env", "write git-ref:v1"],
      "git stash": ["delete work-tree:changes"],
      "git stash pop": ["delete git-history:stash"],
      "git notes --ref build add": ["write git-ref:notes"],
      "git bisect run ./probe": ["execute code:./probe"],
      "git bisect start": ["write git-ref:HEAD"],
      "git submodule foreach ls": ["execute code:ls"],
      "git submodule update": ["write git-configuration:repository"],
      "git worktree add ../one": ["delete work-tree:../one"],
      "git worktree prune": ["delete work-tree:linked"],
      "git clean -fdx -e a": ["delete work-tree:untracked files"],
      "git rm a.ts": ["delete work-tree:a.ts"],
      "git rm --cached a.ts": ["write work-tree:index"],
      "git mv a b": ["delete work-tree:a", "delete work-tree:b"],
      "git apply -p 1 -C 2 --exclude a --include b --whitespace fix --directory d a.patch": ["delete work-tree:files in a.patch"],
      "git apply --check --build-fake-ancestor /srv/i a.patch": ["write file:/srv/i"],
      "git apply --check --apply a.patch": ["delete work-tree:files in a.patch"],
      "git apply --stat .env": ["disclose secret:/repo/.env"],
      "git gc": ["delete git-history:unreachable objects"],
      "git prune": ["delete git-history:unreachable objects"],
      "git commit-graph write": ["write git-ref:repository"],
      "git rebase -i main": ["delete git-history:main"],
      "git rebase -x 'rm a' main": ["delete git-history:main", "delete file:/repo/a"],
      "git rerere clear": ["delete git-history:unreachable objects"],
      "git reset --hard": ["delete git-history:current branch"],
      "git merge topic": ["write git-ref:topic"],
      "git update-ref refs/heads/main HEAD": ["write git-ref:refs/heads/main", "write git-ref:HEAD"],
      "git reflog expire --all": ["delete git-history:reflog"],
      "git clone -u 'rm a' -c core.pager=x --template /x a": [
        "execute code:rm a",
        "execute code:clone with core.pager=x",
        "execute code:hooks of /x",
        "write git-configuration:a",
      ],
      "git clone ext::./x": ["write git-configuration:ext::./x", "execute code:ext::./x"],
      "git bugreport": ["write file:/repo/git-report"],
      "git credential fill": ["disclose secret:stored credentials"],
      "git svn rebase": ["execute code:git helper"],
      "git difftool -x --tool-help": ["execute code:git helper"],
      "git difftool -x ./x": ["execute code:git helper"],
      "git lfs prune": ["write git-configuration:lfs"],
      "GIT_CONFIG_GLOBAL=/tmp/x git status": ["write variable:GIT_CONFIG_GLOBAL"],
    },
    doubt: {
      "git st": "unknown-command",
      "git $X": "dynamic-word",
      "git push origin $BRANCH": "dynamic-word",
      "git log --outp=/srv/o": "unknown-option",
      "git show $X": "dynamic-word",
      "git checkout $X": "dynamic-word",
      "git cat-file --batch": "unknown-input",
      "git ls-remote /tmp/other": "unknown-operand",
      "git fetch $X": "dynamic-word",
      "git branch $X": "dynamic-word",
      "git -c $X log": "dynamic-word",
    },
  },
});
