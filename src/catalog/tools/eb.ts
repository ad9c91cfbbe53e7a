import { defineTool, deletes, discloses, disrupts, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "eb",
  source: "EB CLI 3.20 command reference, docs.aws.amazon.com/elasticbeanstalk",
  options: { ...flags("--debug -q|--quiet -v|--verbose --no-verify-ssl"), ...values("--profile -r|--region") },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "aws", values: { profile: "{--profile}", region: "{--region}" } },
  commands: {
    "status, health, events, list": readsOnly,
    logs: {
      optionsOnlyRead: true,
      operands: ["operand*"],
      options: {
        "-a, --all": { takes: "flag", does: [writes("file:logs of the environment")] },
        "-z, --zip": { takes: "flag", does: [writes("file:logs of the environment")] },
        "-cw, --cloudwatch-logs": { takes: "flag", does: [writes("configuration:log streaming")] },
      },
    },
    platform: {
      withoutCommand: "help",
      commands: {
        "list, show, status, events": readsOnly,
        "create, delete, init, logs, select, use, workspace": always(writes("cloud-resource:eb platform")),
      },
    },
    printenv: always(discloses("secret:environment variables")),
    "deploy, abort, swap, scale, upgrade, restore, migrate, setenv, config, appversion, tags, clone, create, labs": always(
      disrupts("service:eb environment"),
    ),
    terminate: always(deletes("cloud-resource:eb environment")),
    "ssh, local, console, open": always(executes("session:eb")),
    "use, init, codesource": always(writes("configuration:eb")),
  },
  examples: {
    allow: ["eb status", "eb logs", "eb platform list", "eb --profile 1 --region 1 status"],
    guard: {
      "eb logs -a": ["write file:/repo/logs of the environment"],
      "eb logs -z": ["write file:/repo/logs of the environment"],
      "eb logs -cw": ["write configuration:log streaming"],
      "eb platform create": ["write cloud-resource:eb platform"],
      "eb printenv": ["disclose secret:environment variables"],
      "eb deploy": ["disrupt service:eb environment"],
      "eb terminate": ["delete cloud-resource:eb environment"],
      "eb ssh": ["execute session:eb"],
      "eb use": ["write configuration:eb"],
    },
    doubt: { "eb frobnicate": "unknown-command" },
  },
});
