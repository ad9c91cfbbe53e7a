import { defineTool, deletes, discloses, disrupts, executes, flags, reads, readsOnly, values, writes } from "../tool.ts";
import { getsToken } from "./_address.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "pscale",
  source: "pscale 0.200 command reference, planetscale.com/docs/reference",
  syntax: "pflag",
  options: {
    ...flags("--debug --no-color"),
    ...values("--api-token -f|--format --org --service-token --service-token-id"),
    // The kept token goes there; settings may say so, too.
    "--api-url": { takes: "value", does: getsToken("--api-url") },
    "--config": { takes: "value", does: [discloses("secret:kept token, as {--config} says")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    branch: {
      withoutCommand: "help",
      commands: {
        "list, show, schema, diff": readsOnly,
        "create, promote, demote, safe-migrations, refresh-schema, lint": always(writes("database-schema:planetscale branch")),
        delete: always(deletes("database:planetscale branch")),
      },
    },
    database: {
      withoutCommand: "help",
      commands: {
        "list, show": readsOnly,
        "create, restore-dump": always(writes("database:planetscale")),
        delete: always(deletes("database:planetscale")),
        dump: always(reads("database-rows:dump")),
      },
    },
    "deploy-request, dr": {
      withoutCommand: "help",
      commands: {
        "list, show, diff": readsOnly,
        "create, deploy, close, cancel, apply, edit, review, revert, skip-revert": always(
          writes("database-schema:planetscale deploy request"),
        ),
      },
    },
    org: { withoutCommand: "help", commands: { "list, show": readsOnly, switch: always(writes("configuration:pscale")) } },
    region: { withoutCommand: "help", commands: { list: readsOnly } },
    backup: {
      withoutCommand: "help",
      commands: {
        "list, show": readsOnly,
        create: always(writes("backup:planetscale")),
        delete: always(deletes("backup:planetscale")),
        restore: always(writes("database:planetscale")),
      },
    },
    "audit-log": { withoutCommand: "help", commands: { list: readsOnly } },
    password: {
      withoutCommand: "help",
      commands: {
        list: readsOnly,
        create: always(discloses("secret:database password")),
        "delete, renew": always(disrupts("account:database password")),
      },
    },
    "ping, version": readsOnly,
    "shell, connect, sql": always(executes("session:planetscale")),
    "auth, service-token": always(discloses("secret:planetscale token")),
  },
  examples: {
    allow: [
      "pscale branch list",
      "pscale database list",
      "pscale deploy-request list",
      "pscale org list",
      "pscale region list",
      "pscale backup list",
      "pscale audit-log list",
      "pscale password list",
      "pscale ping",
      "pscale --api-token 1 --format 1 --org 1 --service-token 1 --service-token-id 1 branch list",
    ],
    guard: {
      "pscale database list --api-url https://x": ["disclose secret:kept token, to https://x"],
      "pscale --config /srv/x database list": ["disclose secret:kept token, as /srv/x says"],
      "pscale branch create": ["write database-schema:planetscale branch"],
      "pscale branch delete": ["delete database:planetscale branch"],
      "pscale database create": ["write database:planetscale"],
      "pscale database delete": ["delete database:planetscale"],
      "pscale database dump": [],
      "pscale deploy-request create": ["write database-schema:planetscale deploy request"],
      "pscale org switch": ["write configuration:pscale"],
      "pscale backup create": ["write backup:planetscale"],
      "pscale backup delete": ["delete backup:planetscale"],
      "pscale backup restore": ["write database:planetscale"],
      "pscale password create": ["disclose secret:database password"],
      "pscale password delete": ["disrupt account:database password"],
      "pscale shell": ["execute session:planetscale"],
      "pscale auth": ["disclose secret:planetscale token"],
    },
    doubt: { "pscale frobnicate": "unknown-command" },
  },
});
