import { type Command, defineTool, deletes, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

/** Reads, and may keep its options for later calls. */
const saving: Command = {
  optionsOnlyRead: true,
  operands: ["operand*"],
  options: { "--save-params": { takes: "flag", does: [writes("configuration:samconfig")] } },
};

export default defineTool({
  name: "sam",
  source: "AWS SAM CLI 1.125 command reference, docs.aws.amazon.com/serverless-application-model",
  options: { ...flags("--debug --beta-features --no-beta-features"), ...values("--profile --region") },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "aws", values: { profile: "{--profile}", region: "{--region}" } },
  commands: {
    list: { withoutCommand: "help", commands: { "endpoints, resources, stack-outputs": saving } },
    docs: readsOnly,
    "logs, traces": saving,
    // Its linter is cfn-lint, whose settings may name rules to load.
    validate: { ...saving, loads: [{ files: ".cfnlintrc .cfnlintrc.yaml .cfnlintrc.yml" }] },
    "build, local, init, pipeline, remote": always(executes("code:of the application")),
    "deploy, sync, package, publish": always(writes("infrastructure:sam stack")),
    delete: always(deletes("infrastructure:sam stack")),
  },
  examples: {
    allow: ["sam list endpoints", "sam logs", "sam --profile 1 --region 1 list endpoints"],
    guard: {
      "sam validate --save-params": ["write configuration:samconfig"],
      "sam list endpoints --save-params": ["write configuration:samconfig"],
      "sam build": ["execute code:of the application"],
      "sam deploy": ["write infrastructure:sam stack"],
      "sam delete": ["delete infrastructure:sam stack"],
    },
    doubt: { "sam frobnicate": "unknown-command" },
  },
});
