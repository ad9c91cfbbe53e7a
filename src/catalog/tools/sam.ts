import { defineTool, deletes, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "sam",
  source: "AWS SAM CLI 1.125 command reference, docs.aws.amazon.com/serverless-application-model",
  options: { ...flags("--debug --beta-features --no-beta-features"), ...values("--profile --region") },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "aws", values: { profile: "{--profile}", region: "{--region}" } },
  commands: {
    list: { withoutCommand: "help", commands: { "endpoints, resources, stack-outputs": readsOnly } },
    "logs, traces, validate, docs": readsOnly,
    "build, local, init, pipeline, remote": always(executes("code:of the application")),
    "deploy, sync, package, publish": always(writes("infrastructure:sam stack")),
    delete: always(deletes("infrastructure:sam stack")),
  },
  examples: {
    allow: ["sam list endpoints", "sam logs", "sam --profile 1 --region 1 list endpoints"],
    guard: {
      "sam build": ["execute code:of the application"],
      "sam deploy": ["write infrastructure:sam stack"],
      "sam delete": ["delete infrastructure:sam stack"],
    },
    doubt: { "sam frobnicate": "unknown-command" },
  },
});
