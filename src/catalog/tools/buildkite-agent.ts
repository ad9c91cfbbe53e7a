import { defineTool, discloses, disrupts, executes, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

export default defineTool({
  // Not declared: where the token goes (`--endpoint`), hooks, plugins.
  name: "buildkite-agent",
  source: "clicommand/ of Buildkite Agent 4, github.com/buildkite/agent",
  withoutCommand: "help",
  commands: {
    artifact: group({
      "search, shasum": reading("--include-retried-jobs --allow-empty-results --no-color", "--step --build --format --log-level"),
      "upload, download": always(writes("file:/?")),
    }),
    "meta-data": group({
      "get, exists, keys": reading("--no-color", "--default --job --build --log-level"),
      set: always(writes("pipeline:what the build notes, {argument}")),
    }),
    step: group({
      get: reading("--no-color", "--step --build --format --log-level"),
      update: always(writes("pipeline:step {argument}")),
      cancel: always(disrupts("pipeline:step {argument}")),
    }),
    annotate: always(writes("pipeline:annotation")),
    pipeline: group({ upload: always(executes("pipeline:steps of {argument:the folder}")) }),
    secret: group({ get: always(discloses("secret:{argument}")) }),
    oidc: group({ "request-token": always(discloses("secret:token of the job")) }),
    env: always(discloses("secret:variables of the job")),
    "start, bootstrap": always(executes("service:buildkite-agent")),
    "stop, pause, resume": always(disrupts("service:buildkite-agent")),
  },
  examples: {
    allow: [
      "buildkite-agent meta-data get release",
      "buildkite-agent artifact search '*.log' --build x",
      "buildkite-agent step get state --step x",
    ],
    guard: {
      "buildkite-agent artifact download x .": ["write file:/?"],
      "buildkite-agent meta-data set a": ["write pipeline:what the build notes, a"],
      "buildkite-agent step update x": ["write pipeline:step x"],
      "buildkite-agent step cancel x": ["disrupt pipeline:step x"],
      "buildkite-agent annotate x": ["write pipeline:annotation"],
      "buildkite-agent pipeline upload": ["execute pipeline:steps of the folder"],
      "buildkite-agent secret get x": ["disclose secret:x"],
      "buildkite-agent oidc request-token": ["disclose secret:token of the job"],
      "buildkite-agent env get": ["disclose secret:variables of the job"],
      "buildkite-agent start": ["execute service:buildkite-agent"],
      "buildkite-agent stop": ["disrupt service:buildkite-agent"],
    },
    doubt: {
      "buildkite-agent meta-data get x --endpoint https://x.example": "unknown-option",
      "buildkite-agent frobnicate": "unknown-command",
    },
  },
});
