import { defineTool, deletes, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "helmfile",
  source: "helmfile 0.169 documentation, helmfile.readthedocs.io",
  syntax: "pflag",
  helpAs: ["-h"],
  options: {
    ...flags("--debug -q|--quiet --no-color --color"),
    ...values("-e|--environment -n|--namespace --kube-context -l|--selector --log-level --chart -f|--file"),
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--kube-context}", namespace: "{--namespace}" } },
  commands: {
    "version, help": readsOnly,
    "list, diff, lint, template, build, status, write-values, print-env, show-dag": always(
      executes("code:templates and hooks of the helmfile"),
    ),
    "apply, sync": always(writes("cluster-object:releases of the helmfile")),
    "destroy, delete": always(deletes("cluster-object:releases of the helmfile")),
    "deps, fetch, repos, init, cache": always(writes("package:helm charts")),
    test: always(executes("container:helm tests")),
  },
  examples: {
    allow: [
      "helmfile version",
      "helmfile apply -h",
      "helmfile --environment 1 --namespace 1 --kube-context 1 --selector 1 --log-level 1 --chart 1 --file 1 version",
    ],
    guard: {
      "helmfile list": ["execute code:templates and hooks of the helmfile"],
      "helmfile apply": ["write cluster-object:releases of the helmfile"],
      "helmfile destroy": ["delete cluster-object:releases of the helmfile"],
      "helmfile deps": ["write package:helm charts"],
      "helmfile test": ["execute container:helm tests"],
    },
    doubt: { "helmfile frobnicate": "unknown-command" },
  },
});
