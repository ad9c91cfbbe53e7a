import { type Command, defineTool, flags, reads, readsOnly, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

const difference: Command = {
  options: {
    ...flags(
      "-d|--data -s|--schema --stat --summary --staged -c|--cached --merge-base -R|--reverse --name-only --system -sk|--skinny --parents --no-pretty",
    ),
    ...values("-r|--result-format --where --limit --filter --diff-mode --decorate"),
  },
  operands: ["revision*"],
  does: [reads("database-rows:dolt tables")],
};

export default defineTool({
  name: "dolt",
  source: "go/cmd/dolt/cli/arg_parser_helpers.go and go/cmd/dolt/commands, github.com/dolthub/dolt",
  withoutCommand: "help",
  commands: {
    "diff, show": difference,
    blame: { operands: ["revision", "table?"], does: [reads("database-rows:dolt tables")] },
    log: {
      options: {
        ...flags("--merges --parents --all --show-signature --oneline --stat --graph"),
        ...values("-n|--number --min-parents --decorate -t|--tables"),
      },
      operands: ["revision*"],
    },
    status: { options: flags("--ignored"), operands: [] },
    ls: { options: flags("-v|--verbose -s|--system -a|--all"), operands: ["revision?"] },
    branch: {
      options: {
        ...flags("--list -v|--verbose -a|--all -r|--remote --show-current --datasets"),
        ...flags("-f|--force -c|--copy -m|--move -d|--delete -D -t|--track"),
        ...values("-u|--set-upstream-to"),
      },
      operands: ["name*"],
      does: [writes("git-ref:dolt branch {name}", when("name")), writes("configuration:dolt branch", when("--set-upstream-to"))],
    },
    tag: {
      options: { ...flags("-v|--verbose -d|--delete"), ...values("-m|--message --author") },
      operands: ["name*"],
      does: [writes("git-ref:dolt tag {name}", when("name"))],
    },
    version: readsOnly,
    "add, commit, merge, stash, rebase, reset, clean, checkout, cherry-pick, revert, pull, fetch, clone, init, conflicts": changes(
      writes("database:dolt working set"),
    ),
    push: changes(writes("git-ref:remote of dolt")),
    "gc, fsck, backup, remote, config": changes(writes("configuration:dolt")),
  },
  examples: {
    allow: [
      "dolt status",
      "dolt log -n 5 --oneline",
      "dolt branch -av",
      "dolt diff --stat HEAD~1 orders",
      "dolt blame orders",
      "dolt ls -v",
      "dolt tag",
    ],
    guard: {
      "dolt branch -d old": ["write git-ref:dolt branch old"],
      "dolt branch -u origin/main fix": ["write git-ref:dolt branch fix", "write configuration:dolt branch"],
      "dolt tag -m x --author y v1": ["write git-ref:dolt tag v1"],
      "dolt commit -m x": ["write database:dolt working set"],
      "dolt push": ["write git-ref:remote of dolt"],
      "dolt gc": ["write configuration:dolt"],
    },
    doubt: { "dolt frobnicate": "unknown-command", "dolt sql -q x": "unknown-command", "dolt log --frobnicate": "unknown-option" },
  },
});
