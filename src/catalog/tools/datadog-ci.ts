import { defineTool, executes, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

export default defineTool({
  // Not declared: what loads its plugins, from the folder too.
  name: "datadog-ci",
  source: "packages/*/src/commands, datadog-ci (2026-07), github.com/DataDog/datadog-ci",
  withoutCommand: "help",
  commands: {
    version: reading(""),
    plugin: group({ list: reading(""), install: always(executes("code:plugin {argument}")) }),
    "coverage, dora, dsyms, elf-symbols, flutter-symbols, git-metadata, junit, pe-symbols, react-native, sarif, sbom, sourcemaps, terraform":
      group({ "*": always(writes("pipeline:what Datadog keeps, {argument}")) }),
    deployment: group({ "mark, correlate, correlate-image": always(writes("pipeline:deployment {argument}")) }),
    "measure, tag": always(writes("pipeline:tags of this job")),
    "aas, cloud-run, container-app, lambda, stepfunctions": group({
      "instrument, uninstrument, cloudwatch": always(writes("cloud-resource:instrumented {argument}")),
      // Environment variables and logs go to Datadog's support.
      flare: always(writes("remote:Datadog support")),
    }),
    synthetics: group({ "run-tests, upload-application, deploy-tests": always(executes("pipeline:synthetic tests {argument}")) }),
    trace: always(executes("code:{argument}")),
  },
  examples: {
    allow: ["datadog-ci version", "datadog-ci plugin list"],
    guard: {
      "datadog-ci plugin install x": ["execute code:plugin x"],
      "datadog-ci junit upload x.xml": ["write pipeline:what Datadog keeps, x.xml"],
      "datadog-ci deployment mark x": ["write pipeline:deployment x"],
      "datadog-ci tag": ["write pipeline:tags of this job"],
      "datadog-ci lambda instrument f": ["write cloud-resource:instrumented f"],
      "datadog-ci lambda flare f": ["write remote:Datadog support"],
      "datadog-ci synthetics run-tests x": ["execute pipeline:synthetic tests x"],
      "datadog-ci trace x": ["execute code:x"],
    },
    doubt: { "datadog-ci frobnicate": "unknown-command", "datadog-ci ci-env read": "unknown-command" },
  },
});
