import { defineTool, discloses, disrupts, reads, readsOnly, values, writes } from "../tool.ts";
import { getsToken } from "./_address.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "temporal",
  source: "Temporal CLI 1.7, internal/temporalcli/commands.yaml and cliext/option-sets.yaml, github.com/temporalio/cli",
  options: {
    "--address": { takes: "value", does: getsToken("--address") },
    // Who answers, and what it is sent, may be said there.
    "--env-file, --config-file, --tls-ca-path, --tls-ca-data, --tls-server-name": {
      takes: "value",
      does: [discloses("secret:kept token, as {--tls-server-name} says")],
    },
    "--tls-disable-host-verification": { takes: "flag", does: [discloses("secret:kept token, to whoever answers")] },
    // What is read is sent there to be decoded.
    "--codec-endpoint": { takes: "value", does: [discloses("secret:payloads sent to {--codec-endpoint}")] },
    ...values("-n|--namespace --env -o|--output --log-level --color --time-format"),
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    workflow: {
      withoutCommand: "help",
      commands: {
        "list, count, describe": readsOnly,
        "show, stack, query, trace, result": changes(reads("database-rows:workflow histories")),
        "start, execute, signal, cancel, terminate, delete, reset, update, start-update-with-start, signal-with-start, metadata, pause, unpause":
          changes(disrupts("service:workflows")),
      },
    },
    "task-queue": {
      withoutCommand: "help",
      commands: {
        "describe, list-partition": readsOnly,
        "update-build-ids, versioning, config": changes(writes("queue:task queue")),
      },
    },
    schedule: {
      withoutCommand: "help",
      commands: {
        "list, describe": readsOnly,
        "create, delete, toggle, trigger, update, backfill": changes(writes("schedule:temporal")),
      },
    },
    operator: {
      withoutCommand: "help",
      commands: {
        cluster: {
          withoutCommand: "help",
          commands: {
            "health, describe, system, list": readsOnly,
            "upsert, remove": changes(writes("cluster:temporal")),
          },
        },
        namespace: {
          withoutCommand: "help",
          commands: {
            "list, describe": readsOnly,
            "create, update, delete": changes(writes("cluster:temporal namespace")),
          },
        },
        "search-attribute": {
          withoutCommand: "help",
          commands: {
            list: readsOnly,
            "create, remove": changes(writes("configuration:search attributes")),
          },
        },
      },
    },
    activity: {
      withoutCommand: "help",
      commands: { "list, count, describe": readsOnly, "*": changes(disrupts("service:temporal activity")) },
    },
    batch: {
      withoutCommand: "help",
      commands: { "list, describe": readsOnly, "*": changes(disrupts("service:temporal batch")) },
    },
    "server, env, config, worker": changes(disrupts("service:temporal")),
  },
  examples: {
    allow: [
      "temporal workflow list --namespace shop",
      "temporal operator cluster health",
      "temporal operator namespace list",
      "temporal operator search-attribute list",
      "temporal schedule list",
      "temporal activity list",
      "temporal batch describe --job-id x",
      "temporal task-queue describe --task-queue q",
      "temporal -n 1 --env 1 -o 1 --log-level 1 --color 1 --time-format 1 workflow list",
    ],
    guard: {
      "temporal workflow list --address x:7233": ["disclose secret:kept token, to x:7233"],
      "temporal workflow list --config-file /srv/x": ["disclose secret:kept token, as /srv/x says"],
      "temporal workflow list --tls-disable-host-verification": ["disclose secret:kept token, to whoever answers"],
      "temporal workflow list --codec-endpoint http://x": ["disclose secret:payloads sent to http://x"],
      "temporal workflow terminate": ["disrupt service:workflows"],
      "temporal workflow show": [],
      "temporal task-queue update-build-ids": ["write queue:task queue"],
      "temporal schedule delete": ["write schedule:temporal"],
      "temporal operator cluster remove": ["write cluster:temporal"],
      "temporal operator namespace delete x": ["write cluster:temporal namespace"],
      "temporal operator search-attribute create": ["write configuration:search attributes"],
      "temporal batch terminate": ["disrupt service:temporal batch"],
      "temporal activity result": ["disrupt service:temporal activity"],
      "temporal env get": ["disrupt service:temporal"],
    },
    doubt: { "temporal frobnicate": "unknown-command" },
  },
});
