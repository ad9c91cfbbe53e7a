import { defineTool, discloses, flags, readsOnly, values, writes, type Command } from "../tool.ts";
import { changes } from "./_changes.ts";

/** The token goes to the endpoint. */
const shows: Command = {
  options: { "--endpoint": { takes: "value", does: [discloses("secret:kept token, to {--endpoint}")] } },
  optionsOnlyRead: true,
  operands: ["operand*"],
};

export default defineTool({
  name: "yc",
  source: "recalled from Yandex Cloud CLI 0.130 reference; global flags: yandex.cloud/en/docs/cli/cli-ref",
  options: { ...flags("--debug --no-user-output -v -h|--help"), ...values("--profile --cloud-id --folder-id --folder-name --format") },
  withoutCommand: "help",
  commands: {
    "compute, vpc, dns, managed-kubernetes, managed-postgresql, managed-mysql, managed-redis, managed-clickhouse, managed-mongodb, managed-kafka, load-balancer, application-load-balancer, container, serverless, storage, logging, monitoring, resource-manager, certificate-manager, cdn, iot, ydb, backup":
      {
        /*READ*/ withoutCommand: "help",
        commands: {
          "*": {
            withoutCommand: "help",
            commands: {
              "list, get, list-*": shows,
              "get-credentials, *-password, *-key, get-content": changes(discloses("secret:Yandex Cloud")),
              "*": changes(writes("cloud-resource:{argument:yandex}")),
            },
          },
        },
      },
    version: readsOnly,
    config: {
      withoutCommand: "help",
      commands: {
        list: changes(discloses("secret:token of yc")),
        profile: {
          withoutCommand: "help",
          commands: {
            list: readsOnly,
            "*": changes(writes("configuration:yc")),
          },
        },
        "*": changes(writes("configuration:yc")),
      },
    },
    "iam, lockbox, kms, init": changes(discloses("secret:Yandex Cloud")),
  },
  examples: {
    allow: [
      "yc compute instance list",
      "yc config profile list",
      "yc --profile 1 --cloud-id 1 --folder-id 1 --folder-name 1 --format 1 compute",
    ],
    guard: {
      "yc compute instance list --endpoint x:443": ["disclose secret:kept token, to x:443"],
      "yc compute instance stop web": ["write cloud-resource:web"],
      "yc managed-kubernetes cluster get-credentials x": ["disclose secret:Yandex Cloud"],
      "yc config list": ["disclose secret:token of yc"],
      "yc config set a b": ["write configuration:yc"],
      "yc config profile activate x": ["write configuration:yc"],
      "yc iam create-token": ["disclose secret:Yandex Cloud"],
    },
    doubt: { "yc frobnicate": "unknown-command" },
  },
});
