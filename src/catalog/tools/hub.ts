import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "hub",
  source: "hub(1) 2.14; git-config(1) safe.bareRepository: git runs what a folder that is a repository says",
  loads: [{ files: "HEAD", above: true, until: ".git", onlyHere: true }],
  commands: {
    "ci-status, version, help": readsOnly,
    pr: { commands: { "list, show": readsOnly, merge: changes(writes("git-ref:pull request")) } },
    issue: {
      options: {
        ...flags("--color -^|--sort-ascending --include-pulls"),
        ...values(
          "-a|--assignee -c|--creator -@|--mentioned -s|--state -f|--format -M|--milestone -l|--labels -d|--since -o|--sort -L|--limit",
        ),
      },
      withoutCommand: { command: "list" },
      commands: { "show, labels": readsOnly, list: readsOnly },
    },
    release: { withoutCommand: { command: "list" }, commands: { "list, show": readsOnly } },
  },
  examples: {
    allow: [
      "hub pr list",
      "hub issue",
      "hub issue -a 1 -c 1 -@ 1 -s 1 -f 1 -M 1 -l 1 -d 1 -o 1 -L 1 show",
      "hub ci-status -v",
      "hub release",
    ],
    guard: { "hub pr merge 1": ["write git-ref:pull request"] },
    doubt: { "hub frobnicate": "unknown-command", "hub api graphql": "unknown-command" },
  },
});
