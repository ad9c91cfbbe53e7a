import { defineTool, executes, flags, reads, values, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group } from "./_group.ts";

export default defineTool({
  // Tables of its plugins hold whatever an account holds, secrets and the output of commands among it.
  name: "steampipe",
  source: "cmd/ of Steampipe 2.3.6, github.com/turbot/steampipe",
  options: flags("-v|--version -h|--help"),
  withoutCommand: "help",
  commands: {
    query: always(reads("database-rows:{argument:typed statements}")),
    plugin: group({
      list: { options: values("--output"), operands: [] },
      "install, update": always(executes("code:plugin {argument}")),
      uninstall: always(writes("configuration:steampipe plugin {argument}")),
    }),
    service: group({ status: { options: flags("--all"), operands: [] }, "start, stop, restart": always(writes("service:steampipe")) }),
    login: always(writes("configuration:steampipe")),
  },
  examples: {
    allow: ["steampipe plugin list", "steampipe service status --all"],
    guard: {
      "steampipe query 'select 1'": [],
      "steampipe plugin install aws": ["execute code:plugin aws"],
      "steampipe plugin uninstall aws": ["write configuration:steampipe plugin aws"],
      "steampipe service start": ["write service:steampipe"],
      "steampipe login": ["write configuration:steampipe"],
    },
    doubt: { "steampipe service status --show-password": "unknown-option", "steampipe frobnicate": "unknown-command" },
  },
});
