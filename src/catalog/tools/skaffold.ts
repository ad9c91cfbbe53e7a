import { defineTool, deletes, executes, readsOnly, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "skaffold",
  source: "skaffold 2.13 command reference, skaffold.dev",
  syntax: "pflag",
  withoutCommand: "help",
  commands: {
    "version, help, options": readsOnly,
    config: { withoutCommand: "help", commands: { list: readsOnly, "set, unset": always(writes("configuration:skaffold")) } },
    schema: { withoutCommand: "help", commands: { list: readsOnly } },
    "dev, run, debug, deploy, apply": always(writes("cluster-object:of the skaffold pipeline")),
    delete: always(deletes("cluster-object:of the skaffold pipeline")),
    "build, test, render, verify, exec, diagnose, init, fix, inspect": always(executes("code:skaffold pipeline")),
  },
  examples: {
    allow: ["skaffold version", "skaffold config list", "skaffold schema list"],
    guard: {
      "skaffold config set": ["write configuration:skaffold"],
      "skaffold dev": ["write cluster-object:of the skaffold pipeline"],
      "skaffold delete": ["delete cluster-object:of the skaffold pipeline"],
      "skaffold build": ["execute code:skaffold pipeline"],
    },
    doubt: { "skaffold frobnicate": "unknown-command" },
  },
});
