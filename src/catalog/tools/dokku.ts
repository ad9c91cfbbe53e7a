import { defineTool, deletes, discloses, disrupts, executes, flags, reads, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "dokku",
  source: "dokku and plugins/, Dokku 0.38, github.com/dokku/dokku; commands of postgres, redis, mysql and letsencrypt: recalled",
  withoutCommand: "help",
  commands: {
    "apps:list, apps:report, apps:exists, ps:report, domains:report, proxy:report, ports:list, ports:report, certs:report, logs:failed, network:list, network:report, storage:list, storage:report, checks:report, buildpacks:list, buildpacks:report, plugin:list, git:report, scheduler:report, cron:list, cron:report, resource:report, tags, nginx:report, nginx:access-logs, nginx:error-logs, version, help, letsencrypt:list, postgres:list, redis:list, mysql:list":
      {
        // What the scripts do is shown with all they know.
        options: { "--trace": { takes: "flag", does: [discloses("secret:what the scripts handle")] } },
        optionsOnlyRead: true,
        operands: ["operand*"],
      },
    "nginx:validate-config": {
      options: { "--clean": { takes: "flag", does: [deletes("configuration:nginx of dokku")] } },
      operands: ["app?"],
    },
    logs: {
      /*READ*/ options: { ...flags("-t|--tail -q|--quiet"), ...values("-n|--num -p|--ps") },
      operands: ["app"],
      does: [reads("log:{app}")],
    },
    "config, config:show, config:get, config:export, config:bundle, config:keys, logs:report, report, *:info, *:connect, *:export": changes(
      discloses("secret:configuration of the application"),
    ),
    "run, run:*, enter": changes(executes("container:{argument}")),
    "*:*": changes(disrupts("service:dokku {argument:applications}")),
  },
  examples: {
    allow: ["dokku apps:list", "dokku ps:report web", "dokku nginx:validate-config web", "dokku logs web -t"],
    guard: {
      "dokku ps:report web --trace": ["disclose secret:what the scripts handle"],
      "dokku nginx:validate-config --clean": ["delete configuration:nginx of dokku"],
      "dokku logs:report web": ["disclose secret:configuration of the application"],
      "dokku config:show web": ["disclose secret:configuration of the application"],
      "dokku run web ls": ["execute container:web", "execute container:ls"],
      "dokku ps:restart web": ["disrupt service:dokku web"],
    },
    doubt: { "dokku frobnicate": "unknown-command" },
  },
});
