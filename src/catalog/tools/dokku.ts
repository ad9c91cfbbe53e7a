import { defineTool, discloses, disrupts, executes, flags, reads, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "dokku",
  source: "recalled from Dokku 0.34 documentation, command line",
  withoutCommand: "help",
  commands: {
    "apps:list, apps:report, apps:exists, ps:report, domains:report, proxy:report, ports:list, ports:report, certs:report, logs:failed, logs:report, network:list, network:report, storage:list, storage:report, checks:report, buildpacks:list, buildpacks:report, plugin:list, git:report, scheduler:report, cron:list, cron:report, resource:report, tags, nginx:report, nginx:access-logs, nginx:error-logs, nginx:validate-config, version, help, report, letsencrypt:list, postgres:list, redis:list, mysql:list":
      readsOnly,
    logs: {
      /*READ*/ options: { ...flags("-t|--tail -q|--quiet"), ...values("-n|--num -p|--ps") },
      operands: ["app"],
      does: [reads("log:{app}")],
    },
    "config, config:show, config:get, config:export, config:bundle, config:keys, *:info, *:connect, *:export": changes(
      discloses("secret:configuration of the application"),
    ),
    "run, run:*, enter": changes(executes("container:{argument}")),
    "*:*": changes(disrupts("service:dokku {argument:applications}")),
  },
  examples: {
    allow: ["dokku apps:list", "dokku ps:report web", "dokku logs web -t"],
    guard: {
      "dokku config:show web": ["disclose secret:configuration of the application"],
      "dokku run web ls": ["execute container:web", "execute container:ls"],
      "dokku ps:restart web": ["disrupt service:dokku web"],
    },
    doubt: { "dokku frobnicate": "unknown-command" },
  },
});
