import { defineTool, deletes, discloses, disrupts, executes, flags, reads, readsOnly, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "platform, upsun",
  source: "Platform.sh CLI 4 command list, docs.platform.sh/administration/cli",
  options: { ...flags("-q|--quiet -V|--version -y|--yes -n|--no --no-interaction -v") },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "paas", values: { platform: "platform.sh" } },
  commands: {
    "project:list, projects, pro, environment:list, environments, env, activity:list, activities, act, activity:log, activity:get, environment:logs, log, logs, route:list, routes, domain:list, domains, app:list, apps, service:list, services, certificate:list, certificates, certs, backup:list, backups, user:list, users, organization:list, orgs, metrics:all, metrics, met, cpu, disk, mem, list, help, environment:url, url":
      readsOnly,
    "environment:redeploy, redeploy, environment:push, push, environment:activate, environment:deactivate, environment:merge, merge, environment:synchronize, sync, environment:branch, branch, environment:pause, environment:resume, deploy, resources:set":
      always(disrupts("service:platform environment")),
    "environment:delete, project:delete, backup:delete, domain:delete, user:delete": always(deletes("cloud-resource:platform")),
    "backup:create, backup:restore": always(writes("backup:platform")),
    "variable:get, variable:list, variables, var, vget, environment:relationships, relationships": always(
      discloses("secret:platform variables"),
    ),
    "variable:*": always(writes("secret:platform variables")),
    "db:dump, sql-dump": always(reads("database-rows:dump")),
    "environment:ssh, ssh, db:sql, sql, tunnel:*, mount:*, environment:drush, drush, service:redis-cli, redis": always(
      executes("session:platform"),
    ),
  },
  examples: {
    allow: ["platform project:list"],
    guard: {
      "platform environment:redeploy": ["disrupt service:platform environment"],
      "platform environment:delete": ["delete cloud-resource:platform"],
      "platform backup:create": ["write backup:platform"],
      "platform variable:get": ["disclose secret:platform variables"],
      "platform variable:x": ["write secret:platform variables"],
      "platform db:dump": [],
      "platform environment:ssh": ["execute session:platform"],
    },
    doubt: { "platform frobnicate": "unknown-command" },
  },
});
