import { defineTool, deletes, discloses, disrupts, executes, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "heroku",
  source: "Heroku CLI commands, devcenter.heroku.com/articles/heroku-cli-commands, 9",
  options: { ...values("-a|--app -r|--remote") },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "paas", values: { platform: "heroku", app: "{--app}", remote: "{--remote}" } },
  commands: {
    "logs, ps, apps, apps:info, info, releases, releases:info, releases:output, addons, addons:info, domains, domains:info, pipelines, pipelines:info, maintenance, status, regions, stack, buildpacks, features, access, certs, certs:info, pg, pg:info, pg:ps, pg:wait, pg:backups, pg:backups:info, pg:diagnose, pg:blocking, pg:locks, redis, redis:info, version, help, whoami, auth:whoami, orgs, teams, spaces, sessions, labs, reviewapps, webhooks, usage, plugins, commands":
      readsOnly,
    "config, config:get, config:edit, pg:credentials, pg:credentials:url, redis:credentials, auth:token, authorizations, authorizations:create, pg:backups:url, auth:2fa:recovery-codes":
      always(discloses("secret:heroku configuration")),
    "run, run:*, ps:exec, console, local, pg:psql, redis:cli": always(executes("code:heroku")),
    "ps:copy, ps:socks, ci:debug": always(executes("session:heroku")),
    "apps:destroy, destroy, addons:destroy, pg:reset, pipelines:destroy, domains:remove, pg:backups:delete, spaces:destroy, *:destroy, *:remove, *:delete":
      always(deletes("cloud-resource:heroku")),
    "restart, ps:restart, ps:stop, ps:kill, ps:scale, ps:type, ps:autoscale:*, scale, ps:resize, resize, maintenance:on, maintenance:off, rollback, releases:rollback, dyno:*":
      always(disrupts("service:heroku")),
    "config:set, config:unset, config:add, config:remove, addons:*, apps:*, pg:*, redis:*, domains:*, pipelines:*, access:*, certs:*, buildpacks:*, features:*, drains:*, git:*, labs:*, plugins:*, webhooks:*, create, login, logout, auth:*, keys, keys:*, authorizations:*, container:*, members:*, teams:*, spaces:*, stack:*, update":
      always(writes("cloud-resource:heroku")),
  },
  examples: {
    allow: ["heroku logs --tail -a prod", "heroku ps -a prod", "heroku --app 1 --remote 1 logs --tail -a prod"],
    guard: {
      "heroku config": ["disclose secret:heroku configuration"],
      "heroku run": ["execute code:heroku"],
      "heroku ps:socks": ["execute session:heroku"],
      "heroku apps:destroy": ["delete cloud-resource:heroku"],
      "heroku restart": ["disrupt service:heroku"],
      "heroku config:set": ["write cloud-resource:heroku"],
    },
    doubt: { "heroku frobnicate": "unknown-command" },
  },
});
