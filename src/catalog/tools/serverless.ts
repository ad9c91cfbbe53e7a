import { defineTool, deletes, executes, flags, values, writes, type Command } from "../tool.ts";
import { always } from "./_always.ts";

const reading: Command = {
  options: {
    ...flags("-v|--verbose -t|--tail --conceal --json --debug"),
    ...values("--startTime --interval --filter --format -f|--function --type"),
  },
  operands: [],
};

export default defineTool({
  name: "serverless, sls",
  source: "Serverless Framework 3 CLI reference, serverless.com/framework/docs: Plugins, Variables, Build",
  options: {
    ...flags("-v|--version -h|--help"),
    ...values("-s|--stage -r|--region --aws-profile|--profile"),
    "-c, --config": { takes: "value", does: [executes("code:{--config}")] },
  },
  optionsMayFollow: true,
  withoutCommand: { command: "create" },
  target: { family: "aws", values: { profile: "{--profile}", region: "{--region}" } },
  help: "alone",
  loads: [
    // Settings that are programs, and what in the others loads one.
    { files: "serverless.js serverless.cjs serverless.mjs serverless.ts serverless.json", even: "always" },
    { files: "serverless.yml serverless.yaml", codes: /plugins|\.[cm]?[jt]s\b|^\s*["']?(?:build|stages|app|org)\b/m, even: "always" },
  ],
  commands: {
    "info, logs, metrics": reading,
    "deploy, rollback": {
      operands: ["argument*"],
      optionsOnlyRead: true,
      withoutCommand: { command: "change" },
      commands: { list: { ...reading, operands: ["functions?"] }, "change, function": always(writes("infrastructure:serverless service")) },
    },
    "remove, prune": always(deletes("infrastructure:serverless service")),
    "invoke, package, print, plugin, offline, dev, test, run, create, login, logout": always(executes("code:serverless service")),
  },
  examples: {
    allow: [
      "serverless --version",
      "sls info --stage prod --region eu-west-1 --profile 1",
      "sls logs -f api -t",
      "serverless deploy list",
      "sls deploy list functions",
      "sls --stage 1 --region 1 --profile 1 info",
    ],
    guard: {
      "cd sub && sls logs --help": ["execute code:/repo/sub/serverless.yml"],
      serverless: ["execute code:serverless service"],
      "sls deploy --stage prod": ["write infrastructure:serverless service"],
      "sls deploy function -f api": ["write infrastructure:serverless service"],
      "sls remove": ["delete infrastructure:serverless service"],
      "sls invoke -f api": ["execute code:serverless service"],
      "cd shell && sls --help": ["execute code:/repo/shell/serverless.ts"],
      "cd shell && sls info": ["execute code:/repo/shell/serverless.ts"],
      "cd shell && sls deploy list": ["execute code:/repo/shell/serverless.ts"],
      "cd sub && sls logs -f api": ["execute code:/repo/sub/serverless.yml"],
      "sls info --config x.js": ["execute code:x.js"],
    },
    doubt: { "sls frobnicate": "unknown-command", "sls info --frobnicate": "unknown-option" },
  },
});
