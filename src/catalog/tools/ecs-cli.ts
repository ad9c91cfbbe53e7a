import { defineTool, deletes, executes, flags, reads, values, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { reading } from "./_group.ts";

const account = "-c|--cluster -r|--region --aws-profile --ecs-profile --cluster-config";

export default defineTool({
  name: "ecs-cli",
  source: "ecs-cli/modules/commands of Amazon ECS CLI 1.21, github.com/aws/amazon-ecs-cli",
  withoutCommand: "help",
  target: { family: "aws", values: { profile: "{--aws-profile}", region: "{--region}" } },
  commands: {
    ps: reading("", account),
    "images, check-attributes": reading("--tagged --untagged", `${account} --registry-id --task-def --container-instances`),
    license: reading(""),
    logs: {
      options: {
        ...flags("--follow --timestamps"),
        ...values(`${account} --task-id --task-def --container-name --filter-pattern --since --start-time --end-time`),
        "--create-log-groups": { takes: "flag", does: [writes("log:groups of the task")] },
      },
      operands: [],
      does: [reads("log:task {--task-id}")],
    },
    "up, scale": always(writes("cloud-resource:ECS cluster")),
    down: always(deletes("cloud-resource:ECS cluster")),
    compose: always(executes("cloud-resource:what a compose file says")),
    "push, pull": always(writes("image:{argument}")),
    configure: always(writes("configuration:ecs-cli")),
    "registry-creds": always(writes("secret:credentials of a registry")),
    local: always(executes("container:task of the folder")),
  },
  examples: {
    allow: [
      "ecs-cli ps --cluster prod --region eu-west-1",
      "ecs-cli logs --task-id 12 --since 10 --cluster prod",
      "ecs-cli images --tagged",
    ],
    guard: {
      "ecs-cli logs --task-id 12 --create-log-groups": ["write log:groups of the task"],
      "ecs-cli scale --size 2": ["write cloud-resource:ECS cluster"],
      "ecs-cli down": ["delete cloud-resource:ECS cluster"],
      "ecs-cli compose up": ["execute cloud-resource:what a compose file says"],
      "ecs-cli push x": ["write image:x"],
      "ecs-cli configure": ["write configuration:ecs-cli"],
      "ecs-cli registry-creds up": ["write secret:credentials of a registry"],
      "ecs-cli local up": ["execute container:task of the folder"],
    },
    doubt: { "ecs-cli frobnicate": "unknown-command" },
  },
});
