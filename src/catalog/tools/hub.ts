import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "hub",
  source: "hub(1) 2.14; git-config(1) safe.bareRepository: git runs what a folder that is a repository says",
  loads: [{ files: "HEAD", above: true, until: ".git", onlyHere: true }],
  commands: {
    "ci-status, version, help": readsOnly,
    pr: { commands: { "list, show": readsOnly, merge: changes(writes("git-ref:pull request")) } },
    issue: { withoutCommand: { command: "list" }, commands: { "show, labels": readsOnly, list: readsOnly } },
    release: { withoutCommand: { command: "list" }, commands: { "list, show": readsOnly } },
  },
  examples: {
    allow: ["hub pr list", "hub issue", "hub ci-status -v", "hub release"],
    guard: { "hub pr merge 1": ["write git-ref:pull request"] },
    doubt: { "hub frobnicate": "unknown-command", "hub api graphql": "unknown-command" },
  },
});
