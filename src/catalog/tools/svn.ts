import { type Command, defineTool, flags, reads, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

const read: Command = {
  options: {
    ...flags(
      "-v|--verbose -q|--quiet --xml --stop-on-copy -g|--use-merge-history -u|--show-updates --non-interactive --no-auth-cache --summarize --incremental -R|--recursive -N --no-ignore --internal-diff --git --notice-ancestry --ignore-properties --no-newline",
    ),
    ...values(
      "-r|--revision -c|--change -l|--limit --depth --username --password --search --show-item -x|--extensions --changelist --old --new",
    ),
  },
  operands: ["path*"],
};

export default defineTool({
  name: "svn",
  source: "svn(1) 1.14",
  commands: {
    "log, status, stat, st, info, list, ls, diff, di, proplist, plist, pl, help": read,
    "cat, blame, praise, annotate, ann, propget, pget, pg": { ...read, does: [reads("file:{path}")] },
    "checkout, co, update, up, switch, sw, revert, cleanup, resolve, resolved, merge, patch, upgrade, export, relocate, changelist, add, delete, del, rm, remove, move, mv, copy, cp, mkdir, propset, ps, propdel, pd, propedit, pe":
      changes(writes("configuration:Subversion working copy")),
    "commit, ci, import, lock, unlock": changes(writes("git-ref:Subversion repository")),
  },
  examples: {
    allow: ["svn log -l 5 -v", "svn diff -r 10:12 --summarize", "svn st", "svn cat src/a.c"],
    guard: {
      "svn checkout x": ["write configuration:Subversion working copy"],
      "svn commit x": ["write git-ref:Subversion repository"],
      "svn cat .env": ["disclose secret:/repo/.env"],
      "svn blame -r 1 -c 1 -l 1 --depth 1 --username 1 --password 1 --search 1 --show-item 1 -x 1 --changelist 1 --old 1 --new 1 .env": [
        "disclose secret:/repo/.env",
      ],
    },
    doubt: {
      "svn frobnicate": "unknown-command",
      "svn diff --diff-cmd /tmp/x": "unknown-option",
      "svn log --config-option a=b": "unknown-option",
    },
  },
});
