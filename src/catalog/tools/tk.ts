import { defineTool, deletes, executes, flags, reads, values, when, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

export default defineTool({
  // Jsonnet of an environment calls Helm and Kustomize.
  name: "tk",
  source: "cmd/tk of Grafana Tanka (2026-08), github.com/grafana/tanka",
  syntax: "pflag",
  withoutCommand: "help",
  commands: {
    "show, eval, diff, status": always(executes("code:Jsonnet of the environment")),
    lint: {
      options: { ...flags("-v|--verbose"), ...values("-e|--exclude -n|--parallelism") },
      operands: ["file*"],
      does: [reads("file:{file}", when("file"))],
    },
    fmt: {
      options: { ...flags("--stdout -t|--test -v|--verbose"), ...values("-e|--exclude") },
      operands: ["file*"],
      preview: [when("--stdout", "--test")],
      does: [writes("file:{file}"), reads("file:{file}", when("file"))],
    },
    tool: group({
      "jpath, imports": reading("-d|--debug"),
      charts: always(writes("file:.")),
    }),
    env: group({
      "list, ls": always(executes("code:Jsonnet of the environment")),
      "add, set, remove, rm": always(writes("file:.")),
    }),
    apply: always(executes("code:Jsonnet of the environment"), writes("cluster-object:{argument}")),
    "delete, prune": always(executes("code:Jsonnet of the environment"), deletes("cluster-object:{argument}")),
    export: always(executes("code:Jsonnet of the environment"), writes("file:/?")),
    init: always(writes("file:.")),
  },
  examples: {
    allow: ["tk fmt --test a.jsonnet", "tk lint -n 4 a.jsonnet", "tk tool imports environments/prod"],
    guard: {
      "tk diff environments/prod": ["execute code:Jsonnet of the environment"],
      "tk lint .env": ["disclose secret:/repo/.env"],
      "tk fmt --stdout .env": ["disclose secret:/repo/.env"],
      "tk fmt -e fmt /srv/x": ["write file:/srv/x"],
      "tk tool charts add x": ["write file:/repo"],
      "tk env list": ["execute code:Jsonnet of the environment"],
      "tk env add x": ["write file:/repo"],
      "tk apply x": ["execute code:Jsonnet of the environment", "write cluster-object:x"],
      "tk delete x": ["execute code:Jsonnet of the environment", "delete cluster-object:x"],
      "tk export a b": ["execute code:Jsonnet of the environment", "write file:/?"],
      "tk init": ["write file:/repo"],
    },
    doubt: { "tk frobnicate": "unknown-command" },
  },
});
