import { defineTool, discloses, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "yc",
  source: "Yandex Cloud CLI reference, yandex.cloud/en/docs/cli/cli-ref: global flags; names of subcommands: recalled from 0.130",
  options: {
    ...flags("--debug --no-user-output --no-browser -v -h|--help"),
    ...values("--profile --cloud-id --folder-id --folder-name --format --region --retry --timeout --query"),
    // The token goes there.
    "--endpoint": { takes: "value", does: [discloses("secret:kept token, to {--endpoint}")] },
    "--pager": { takes: "value", does: [executes("code:{--pager}")] },
    "--debug-grpc": { takes: "flag", does: [discloses("secret:what is sent and answered")] },
  },
  // They stand anywhere.
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "compute, vpc, dns, managed-kubernetes, managed-postgresql, managed-mysql, managed-redis, managed-clickhouse, managed-mongodb, managed-kafka, load-balancer, application-load-balancer, container, serverless, storage, logging, monitoring, resource-manager, certificate-manager, cdn, iot, ydb, backup":
      {
        /*READ*/ withoutCommand: "help",
        commands: {
          "*": {
            withoutCommand: "help",
            commands: {
              "list, list-*": readsOnly,
              // What a machine is started with is part of it.
              get: {
                options: { "--full": { takes: "flag", does: [discloses("secret:metadata of the machine")] } },
                optionsOnlyRead: true,
                operands: ["operand*"],
              },
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
      "yc compute instance get web",
      "yc config profile list",
      "yc --profile 1 --cloud-id 1 --folder-id 1 --folder-name 1 --format 1 --region 1 --retry 1 --timeout 1 --query 1 compute",
    ],
    guard: {
      "yc compute instance get --full web": ["disclose secret:metadata of the machine"],
      "yc compute instance list --pager /srv/x": ["execute code:/srv/x"],
      "yc version --pager /srv/x": ["execute code:/srv/x"],
      "yc compute instance get web --debug-grpc": ["disclose secret:what is sent and answered"],
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
