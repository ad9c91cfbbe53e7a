import { defineTool, deletes, discloses, executes, flags, reads, readsOnly, unless, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "jira",
  source:
    "jira-cli 1.4, README and internal/cmd; go-jira, a program of the same name: settings of the folder name a script for the password",
  loads: [{ files: ".jira.d", above: true }],
  options: {
    ...flags("--debug"),
    ...values("-p|--project"),
    // The settings name the server that gets the token of the environment.
    "-c, --config": { takes: "value", does: [discloses("secret:kept token, as {--config} says")] },
  },
  optionsMayFollow: true,
  helpAs: ["-h"],
  commands: {
    "me, serverinfo, version, help": readsOnly,
    "open, browse, navigate": {
      options: flags("-n|--no-browser"),
      operands: ["key?"],
      does: [executes("session:browser", unless("--no-browser"))],
    },
    issue: {
      commands: {
        "list, ls, lists, search, view, show": readsOnly,
        "create, edit, comment, move, transition, mv, assign, asg, link, unlink, worklog, clone, watch": {
          optionsOnlyRead: true,
          operands: ["argument*"],
          options: { "-T, --template": { takes: "value", does: [reads("file:{--template}")] } },
          does: [writes("ticket:{argument:new}")],
        },
        "delete, remove, rm, del": changes(deletes("ticket:Jira issue")),
      },
    },
    "epic, sprint, board, boards, project, projects, release, releases": { commands: { "list, ls, lists": readsOnly } },
  },
  examples: {
    allow: [
      "jira issue list -p OPS -s Open",
      "jira issue view OPS-1",
      "jira -p 1 me",
      "jira sprint list",
      "jira open OPS-1 -n",
      "jira project -h",
    ],
    guard: {
      "jira issue list -c /srv/x": ["disclose secret:kept token, as /srv/x says"],
      "jira issue move OPS-1 Done": ["write ticket:OPS-1", "write ticket:Done"],
      "jira issue create -T .env": ["disclose secret:/repo/.env", "write ticket:new"],
      "jira open OPS-1": ["execute session:browser"],
      "jira issue delete OPS-1": ["delete ticket:Jira issue"],
    },
    doubt: { "jira frobnicate": "unknown-command" },
  },
});
