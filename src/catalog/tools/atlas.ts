import { defineTool, deletes, disrupts, executes, grants, reads, readsOnly, values, writes, type Call, type Engine } from "../tool.ts";
import { known } from "../../languages/shell/index.ts";
import { always } from "./_always.ts";

/** The settings of a project may name programs whose output they use (atlas.hcl, data source `external`). */
const readSettings = ({ slots }: Call, engine: Engine): void => {
  const settings = known("atlas.hcl");
  if (!slots.has("--env") || !engine.mayExist(settings)) return;
  const text = engine.text(settings);
  if (text !== undefined && !/external|template_dir|runtimevar/.test(text)) return;
  engine.effect("execute", "code:programs of atlas.hcl");
};

export default defineTool({
  name: "atlas",
  source: "MongoDB Atlas CLI 1.30 reference, mongodb.com/docs/atlas/cli; Atlas 0.28 CLI reference, atlasgo.io/cli-reference",
  syntax: "pflag",
  options: { ...values("-P|--profile --projectId --orgId") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "clusters, cluster": {
      withoutCommand: "help",
      commands: {
        "list, ls, describe": readsOnly,
        "create, update, upgrade, start, pause, failover, loadSampleData, watch": always(disrupts("cluster:atlas")),
        "delete, rm": always(deletes("database:atlas cluster")),
        connectionStrings: { withoutCommand: "help", commands: { describe: readsOnly } },
      },
    },
    "projects, project, organizations, organization, orgs, org": {
      withoutCommand: "help",
      commands: {
        "list, ls, describe": readsOnly,
        "create, update": always(writes("cloud-account:atlas")),
        "delete, rm": always(deletes("cloud-account:atlas")),
      },
    },
    "alerts, alert": {
      withoutCommand: "help",
      commands: {
        "list, ls, describe": readsOnly,
        "acknowledge, ack, unacknowledge": always(writes("metric:alert")),
        settings: {
          withoutCommand: "help",
          commands: { "list, ls, describe": readsOnly, "create, update, delete, enable, disable": always(writes("metric:alert settings")) },
        },
      },
    },
    "backups, backup": {
      withoutCommand: "help",
      commands: {
        snapshots: {
          withoutCommand: "help",
          commands: {
            "list, ls, describe": readsOnly,
            create: always(writes("backup:atlas")),
            delete: always(deletes("backup:atlas")),
            download: always(reads("database-rows:snapshot")),
          },
        },
        schedule: { withoutCommand: "help", commands: { describe: readsOnly, "update, delete": always(writes("backup:atlas schedule")) } },
        "restores, restore": {
          withoutCommand: "help",
          commands: { "list, ls, describe": readsOnly, start: always(writes("database:restored from a snapshot")) },
        },
      },
    },
    "dbusers, dbuser, customDbRoles, accessLists, accessList": {
      withoutCommand: "help",
      commands: { "list, ls, describe": readsOnly, "create, update, delete, rm": always(grants("account:atlas database")) },
    },
    "processes, process": { withoutCommand: "help", commands: { "list, ls, describe": readsOnly } },
    "metrics, measurements": {
      withoutCommand: "help",
      commands: { "databases, disks": { withoutCommand: "help", commands: { "list, ls, describe": readsOnly } }, processes: readsOnly },
    },
    "events, event": {
      withoutCommand: "help",
      commands: { "projects, organizations, orgs": { withoutCommand: "help", commands: { "list, ls": readsOnly } } },
    },
    performanceAdvisor: {
      withoutCommand: "help",
      commands: { "namespaces, slowQueryLogs, suggestedIndexes": { withoutCommand: "help", commands: { "list, ls": readsOnly } } },
    },
    auth: { withoutCommand: "help", commands: { whoami: readsOnly, "login, logout, register": always(writes("account:atlas")) } },
    logs: always(writes("file:logs of a cluster")),
    config: always(writes("configuration:atlas")),
    deployments: always(executes("container:atlas deployment")),
    migrate: {
      withoutCommand: "help",
      commands: {
        status: {
          optionsOnlyRead: true,
          operands: ["operand*"],
          derive: readSettings,
          options: {
            "-c, --config": { takes: "value", does: [executes("code:{--config}")] },
            "--env": "value",
            "--log, --format": { takes: "value", does: [executes("code:template {--format}")] },
          },
        },
        "apply, down, set": always(writes("database-schema:atlas")),
        "diff, new, hash, rebase, edit, rm, import, push": always(writes("file:migrations")),
        "lint, validate, test, checkpoint": always(executes("container:development database")),
      },
    },
    schema: {
      withoutCommand: "help",
      commands: {
        inspect: {
          optionsOnlyRead: true,
          operands: ["operand*"],
          derive: readSettings,
          options: {
            "-w, --web": { takes: "flag", does: [writes("remote:atlas cloud")] },
            "-c, --config": { takes: "value", does: [executes("code:{--config}")] },
            "--env": "value",
            "--dev-url": { takes: "value", does: [executes("container:{--dev-url}")] },
            "--log, --format": { takes: "value", does: [executes("code:template {--format}")] },
          },
        },
        apply: always(writes("database-schema:atlas")),
        clean: always(deletes("database-schema:atlas")),
      },
    },
    version: readsOnly,
  },
  examples: {
    allow: [
      "atlas migrate status --env live",
      "atlas clusters list",
      "atlas clusters connectionStrings describe",
      "atlas projects list",
      "atlas alerts list",
      "atlas alerts settings list",
      "atlas backups snapshots list",
      "atlas backups schedule describe",
      "atlas backups restores list",
      "atlas dbusers list",
      "atlas processes list",
      "atlas metrics databases list",
      "atlas metrics processes",
      "atlas events projects list",
      "atlas performanceAdvisor namespaces list",
      "atlas auth whoami",
      "atlas --profile 1 --projectId 1 --orgId 1 clusters list",
    ],
    guard: {
      "atlas clusters create": ["disrupt cluster:atlas"],
      "atlas clusters delete": ["delete database:atlas cluster"],
      "atlas projects create": ["write cloud-account:atlas"],
      "atlas projects delete": ["delete cloud-account:atlas"],
      "atlas alerts acknowledge": ["write metric:alert"],
      "atlas alerts settings create": ["write metric:alert settings"],
      "atlas backups snapshots create": ["write backup:atlas"],
      "atlas backups snapshots delete": ["delete backup:atlas"],
      "atlas backups snapshots download": [],
      "atlas backups schedule update": ["write backup:atlas schedule"],
      "atlas backups restores start": ["write database:restored from a snapshot"],
      "atlas dbusers create": ["grant account:atlas database"],
      "atlas auth login": ["write account:atlas"],
      "atlas logs": ["write file:/repo/logs of a cluster"],
      "atlas config": ["write configuration:atlas"],
      "atlas deployments": ["execute container:atlas deployment"],
      "atlas migrate status -c /srv/x": ["execute code:/srv/x"],
      "cd shell && atlas migrate status --env prod": ["execute code:programs of atlas.hcl"],
      "atlas migrate status --log /srv/x": ["execute code:template /srv/x"],
      "atlas migrate apply": ["write database-schema:atlas"],
      "atlas migrate diff": ["write file:/repo/migrations"],
      "atlas migrate lint": ["execute container:development database"],
      "atlas schema inspect -w": ["write remote:atlas cloud"],
      "atlas schema inspect -c /srv/x": ["execute code:/srv/x"],
      "cd shell && atlas schema inspect --env prod": ["execute code:programs of atlas.hcl"],
      "atlas schema inspect --dev-url /srv/x": ["execute container:/srv/x"],
      "atlas schema inspect --log /srv/x": ["execute code:template /srv/x"],
      "atlas schema apply": ["write database-schema:atlas"],
      "atlas schema clean": ["delete database-schema:atlas"],
    },
    doubt: { "atlas frobnicate": "unknown-command" },
  },
});
