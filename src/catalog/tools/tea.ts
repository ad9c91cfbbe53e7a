import { defineTool, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "tea",
  source: "tea 0.9, README",
  options: { ...flags("-v|--version -h|--help") },
  commands: {
    whoami: readsOnly,
    "issues, issue, i, pulls, pull, pr, releases, release, milestones, milestone, ms, labels, label, repos, repo, organizations, org, times, time, notifications, notification, n, branches, branch":
      {
        withoutCommand: { command: "list" },
        commands: {
          "list, ls": readsOnly,
          merge: changes(writes("git-ref:pull request")),
          "close, reopen": changes(writes("issue:Gitea")),
        },
      },
    logins: { commands: { "list, ls": readsOnly } },
  },
  examples: {
    allow: ["tea issues list", "tea pulls", "tea whoami"],
    guard: { "tea pr merge 1": ["write git-ref:pull request"], "tea issues close 1": ["write issue:Gitea"] },
    doubt: { "tea frobnicate": "unknown-command", "tea login add": "unknown-command" },
  },
});
