import { defineTool, deletes, discloses, disrupts, grants, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "glab",
  source:
    "glab 1.46 command reference, gitlab.com/gitlab-org/cli/-/tree/main/docs/source; git-config(1) safe.bareRepository: git runs what a folder that is a repository says",
  loads: [{ files: "HEAD", above: true, until: ".git", onlyHere: true }],
  syntax: "pflag",
  helpAs: ["-h"],
  options: { ...values("-R|--repo") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "version, help, completion": readsOnly,
    mr: {
      withoutCommand: "help",
      commands: {
        "list, view, diff, issues, approvers": readsOnly,
        "create, new, note, update, reopen, close, for, subscribe, unsubscribe": always(writes("pull-request:merge request")),
        // An approval is a person's word.
        "approve, revoke": always(grants("pull-request:approval")),
        "merge, accept, rebase, delete": always(writes("git-ref:merge request")),
        checkout: always(writes("work-tree:branch of a merge request")),
      },
    },
    issue: {
      withoutCommand: "help",
      commands: {
        "list, view": readsOnly,
        "create, new, note, update, reopen, close, subscribe, unsubscribe": always(writes("issue:issue")),
        delete: always(deletes("issue:issue")),
      },
    },
    "ci, pipe, pipeline": {
      withoutCommand: "help",
      commands: {
        "list, status, view, get, lint, config, trace": readsOnly,
        artifact: always(writes("configuration:artifacts of a pipeline")),
        "run, retry, trigger, cancel, run-trig": always(disrupts("pipeline:pipeline")),
        delete: always(deletes("pipeline:pipeline")),
      },
    },
    release: {
      withoutCommand: "help",
      commands: {
        "list, view": readsOnly,
        "create, upload, download": always(writes("release:release")),
        delete: always(deletes("release:release")),
      },
    },
    repo: {
      withoutCommand: "help",
      commands: {
        "view, list, search, contributors": readsOnly,
        "clone, fork, create, archive, mirror, transfer, publish, update": always(writes("git-remote:project")),
        delete: always(deletes("git-remote:project")),
      },
    },
    variable: always(discloses("secret:CI variables")),
    "label, milestone, snippet, schedule, ssh-key, gpg-key, deploy-key, token, incident, iteration, user, cluster, securefile, stack, duo, changelog":
      always(writes("configuration:gitlab")),
    auth: {
      withoutCommand: "help",
      commands: {
        status: {
          optionsOnlyRead: true,
          operands: ["operand*"],
          options: { "-t, --show-token": { takes: "flag", does: [discloses("secret:token of GitLab")] } },
        },
        "*": always(writes("configuration:glab")),
      },
    },
    alias: { withoutCommand: "help", commands: { list: readsOnly, "set, delete": always(writes("configuration:glab alias")) } },
    "config, check-update": always(writes("configuration:glab")),
    api: always(writes("remote:GitLab API")),
  },
  examples: {
    allow: [
      "glab mr list",
      "glab alias list",
      "glab mr merge -h",
      "glab auth status",
      "glab auth status -h a.example.com",
      "glab ci status",
      "glab --repo 1 mr list",
    ],
    guard: {
      "glab mr create": ["write pull-request:merge request"],
      "glab mr merge": ["write git-ref:merge request"],
      "glab mr approve 3": ["grant pull-request:approval"],
      "glab mr checkout": ["write work-tree:branch of a merge request"],
      "glab issue create": ["write issue:issue"],
      "glab issue delete": ["delete issue:issue"],
      "glab ci artifact": ["write configuration:artifacts of a pipeline"],
      "glab ci run": ["disrupt pipeline:pipeline"],
      "glab ci delete": ["delete pipeline:pipeline"],
      "glab release create": ["write release:release"],
      "glab release delete": ["delete release:release"],
      "glab repo clone": ["write git-remote:project"],
      "glab repo delete": ["delete git-remote:project"],
      "glab variable": ["disclose secret:CI variables"],
      "glab label": ["write configuration:gitlab"],
      "glab auth login": ["write configuration:glab"],
      "glab auth status --show-token": ["disclose secret:token of GitLab"],
      "glab alias set co 'mr checkout'": ["write configuration:glab alias"],
      "glab config": ["write configuration:glab"],
      "glab api": ["write remote:GitLab API"],
    },
    doubt: { "glab frobnicate": "unknown-command" },
  },
});
