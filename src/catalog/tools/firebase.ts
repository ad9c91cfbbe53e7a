import { defineTool, deletes, discloses, executes, flags, reads, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "firebase",
  source: "Firebase CLI 13 reference, firebase.google.com/docs/cli",
  options: {
    ...flags("--debug --json --non-interactive"),
    ...values("-P|--project --account --token"),
    "-c, --config": { takes: "value", does: [executes("code:firebase settings {--config}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "paas", values: { platform: "firebase", app: "{--project}" } },
  commands: {
    "projects:list, apps:list, hosting:channel:list, hosting:sites:list, functions:list, functions:log, database:instances:list, firestore:databases:list, firestore:databases:get, firestore:locations, firestore:indexes, firestore:backups:list, firestore:backups:schedules:list, remoteconfig:versions:list, apphosting:backends:list, apphosting:backends:get, appdistribution:testers:list, ext:list, login:list, functions:secrets:get, help":
      readsOnly,
    "remoteconfig:get": {
      optionsOnlyRead: true,
      operands: ["operand*"],
      options: { "-o, --output": { takes: "flag", does: [writes("file:template")] } },
    },
    "deploy, hosting:clone, hosting:channel:deploy, hosting:channel:create, remoteconfig:rollback, functions:config:set, functions:config:unset, functions:secrets:set, projects:create, apps:create":
      always(writes("cloud-resource:firebase")),
    "hosting:disable, hosting:channel:delete, functions:delete, functions:secrets:destroy, functions:secrets:prune, firestore:databases:delete, hosting:sites:delete":
      always(deletes("cloud-resource:firebase")),
    "firestore:delete, database:remove": always(deletes("database-rows:firebase")),
    "database:set, database:update, database:push, database:import, auth:import": always(writes("database-rows:firebase")),
    "database:get": always(reads("database-rows:firebase")),
    "auth:export, functions:secrets:access, functions:config:get, functions:config:export, login:ci, apps:sdkconfig": always(
      discloses("secret:firebase"),
    ),
    "serve, emulators:*, functions:shell": always(executes("code:firebase project")),
    "use, login, logout, login:use, login:add, target:*, init, open": always(writes("configuration:firebase")),
  },
  examples: {
    allow: ["firebase projects:list", "firebase remoteconfig:get", "firebase --project 1 --account 1 --token 1 projects:list"],
    guard: {
      "firebase remoteconfig:get -o": ["write file:/repo/template"],
      "firebase deploy": ["write cloud-resource:firebase"],
      "firebase hosting:disable": ["delete cloud-resource:firebase"],
      "firebase firestore:delete": ["delete database-rows:firebase"],
      "firebase database:set": ["write database-rows:firebase"],
      "firebase database:get": [],
      "firebase auth:export": ["disclose secret:firebase"],
      "firebase serve": ["execute code:firebase project"],
      "firebase use": ["write configuration:firebase"],
      "firebase -c /srv/x projects:list": ["execute code:firebase settings /srv/x"],
    },
    doubt: { "firebase frobnicate": "unknown-command" },
  },
});
