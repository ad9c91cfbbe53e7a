import { type Command, defineTool, deletes, flags, reads, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

/** The folder it stands in; what is loaded there counts. */
const folder = values("--cwd");

const read: Command = {
  options: {
    ...flags(
      "-q|--quiet -v|--verbose -p|--patch --stat -G|--graph -A|--all -m|--modified -a|--added -d|--deleted -u|--unknown -n|--no-status -i|--id -b|--branch -t|--tags -B|--bookmarks -f|--follow -M|--no-merges -g|--git -w|--ignore-all-space -c|--closed --active -0|--print0 --removed --copies",
    ),
    ...values("-r|--rev -l|--limit -T|--template -k|--keyword -I|--include -X|--exclude --date -U|--unified --user --change"),
    ...folder,
  },
  operands: ["argument*"],
};

export default defineTool({
  name: "hg",
  source: "hg(1) 6.3; hgrc(5): settings of the repository",
  loads: [
    { files: ".hg/hgrc .hg/hgrc-not-shared", above: true, in: ["--cwd"], codes: /\[(?!paths\])|^%/m, even: "always" },
    { files: ".hg/sharedpath", above: true, in: ["--cwd"], even: "always" },
  ],
  options: { ...flags("-q|--quiet -v|--verbose --debug -y|--noninteractive --version -h|--help"), ...folder },
  commands: {
    "status, st, log, history, diff, tags, branches, heads, identify, id, summary, sum, parents, paths, root, manifest, files, locate, incoming, outgoing, in, out, version, help, tip":
      read,
    branch: {
      options: flags("-q|--quiet -v|--verbose -f|--force -C|--clean"),
      operands: ["name?"],
      does: [writes("configuration:Mercurial working copy", when("name", "--clean"))],
    },
    "cat, annotate, blame": { ...read, does: [reads("file:{argument}"), reads("file:{--cwd}/{argument}", when("--cwd"))] },
    "add, remove, rm, forget, addremove, copy, cp, move, mv, rename, update, up, checkout, co, revert, merge, resolve, graft, shelve, unshelve, pull, clone, init, bookmark, bookmarks, import":
      changes(writes("configuration:Mercurial working copy")),
    "commit, ci, push, tag, phase": changes(writes("git-ref:Mercurial repository")),
    "strip, rollback, histedit, rebase, amend, uncommit, purge": changes(deletes("git-history:Mercurial repository")),
  },
  examples: {
    allow: [
      "hg log --user alice",
      "hg status",
      "hg log -l 5 -T '{node}'",
      "hg diff -r 1",
      "hg cat a.c",
      "hg root --cwd x",
      "hg --cwd x log",
      "hg branch",
    ],
    guard: {
      "hg --cwd x branch y": ["write configuration:Mercurial working copy"],
      "hg branch -C": ["write configuration:Mercurial working copy"],
      "hg add x": ["write configuration:Mercurial working copy"],
      "hg commit x": ["write git-ref:Mercurial repository"],
      "hg strip x": ["delete git-history:Mercurial repository"],
      "hg --cwd /etc cat shadow": ["disclose secret:/repo/shadow", "disclose secret:/etc/shadow"],
      "hg cat .env": ["disclose secret:/repo/.env"],
      "hg annotate -r 1 -l 1 -T 1 -k 1 -I 1 -X 1 --date 1 -U 1 .env": ["disclose secret:/repo/.env"],
    },
    doubt: {
      "hg frobnicate": "unknown-command",
      "hg log --config ui.pager=id": "unknown-option",
      "hg --config alias.log=!id log": "unknown-option",
    },
  },
});
