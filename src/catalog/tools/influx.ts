import { defineTool, deletes, discloses, executes, flags, grants, reads, readsOnly, values, writes } from "../tool.ts";
import { getsToken } from "./_address.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "influx",
  source: "influx CLI 2.7 reference, docs.influxdata.com/influxdb/v2/reference/cli/influx",
  options: {
    ...flags("--skip-verify --json --hide-headers"),
    "--host": { takes: "value", does: getsToken("--host") },
    "--http-debug": { takes: "flag", does: [discloses("secret:token in the requests")] },
    ...values("-t|--token -c|--active-config --configs-path -o|--org --org-id"),
  },
  optionsMayFollow: true,
  target: { family: "database", values: { engine: "influx", host: "{--host}" } },
  commands: {
    "ping, version, help": readsOnly,
    bucket: { commands: { list: readsOnly, "create, update": always(writes("bucket:influx")), delete: always(deletes("bucket:influx")) } },
    "org, task, dashboards, remote, replication, telegrafs, scripts": {
      commands: {
        "list, find": readsOnly,
        "create, update, delete, members, run, retry-failed, log, rm, invoke": always(writes("configuration:influx")),
      },
    },
    query: always(reads("database-rows:by a query"), executes("code:flux query")),
    "write, import": always(writes("database-rows:influx")),
    delete: always(deletes("database-rows:influx")),
    backup: always(writes("backup:influx")),
    restore: always(writes("database:influx")),
    "auth, user, v1, config": always(discloses("secret:influx tokens")),
    "setup, apply, stacks, template, secret": always(grants("account:influx")),
    export: always(writes("backup:templates")),
  },
  examples: {
    allow: [
      "influx ping",
      "influx bucket list",
      "influx task list --org x",
      "influx --host localhost -t b -c c --configs-path d -o e --org-id f ping",
    ],
    guard: {
      "influx --host http://h ping": ["disclose secret:kept token, to http://h"],
      "influx --http-debug ping": ["disclose secret:token in the requests"],
      "influx bucket create -n x": ["write bucket:influx"],
      "influx bucket delete -n x": ["delete bucket:influx"],
      "influx task create x": ["write configuration:influx"],
      "influx query 'from(bucket: \"x\")'": ["execute code:flux query"],
      "influx write x": ["write database-rows:influx"],
      "influx delete --bucket x": ["delete database-rows:influx"],
      "influx backup /srv/x": ["write backup:influx"],
      "influx restore /srv/x": ["write database:influx"],
      "influx auth list": ["disclose secret:influx tokens"],
      "influx setup": ["grant account:influx"],
      "influx export all": ["write backup:templates"],
    },
    doubt: { influx: "unknown-command", "influx frob": "unknown-command" },
  },
});
