import { defineTool, discloses, disrupts, executes, flags, reads, values, when, writes } from "../tool.ts";
import { getsToken } from "./_address.ts";
import { changes } from "./_changes.ts";
import { kubeconfig } from "./_kubeconfig.ts";

export default defineTool({
  name: "argo",
  source: "Argo Workflows 4.1, docs/cli and cmd/argo/commands, github.com/argoproj/argo-workflows",
  syntax: "pflag",
  helpAs: ["-h"],
  options: {
    ...flags("-v|--verbose -e|--secure --argo-http1"),
    ...values("-n|--namespace --context --cluster --user --as --request-timeout --loglevel --instanceid --argo-base-href --gloglevel"),
    // ARGO_TOKEN goes there.
    "-s, --argo-server": { takes: "value", does: getsToken("--argo-server") },
    ...kubeconfig,
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}" } },
  commands: {
    list: {
      /*READ*/ options: {
        ...flags("-A|--all-namespaces --running --completed --resubmitted --no-headers"),
        ...values("-o|--output -l|--selector --status --since --older --prefix --field-selector --chunk-size --limit"),
      },
      operands: ["name*"],
    },
    get: { options: { ...flags("--no-color --no-utf8"), ...values("-o|--output --node-field-selector --status") }, operands: ["name*"] },
    logs: {
      options: {
        ...flags("-f|--follow -p|--previous --timestamps --no-color"),
        ...values("-c|--container --since --since-time --tail --grep -l|--selector"),
      },
      operands: ["name", "pod?"],
      does: [reads("log:workflow {name}")],
    },
    lint: {
      options: { ...flags("--strict --offline --no-color"), ...values("-o|--output --kinds") },
      operands: ["file*"],
      // What it cannot parse is shown.
      does: [reads("file:{file}", when("file"))],
    },
    "watch, wait": { options: { ...flags("--ignore-not-found"), ...values("--status --node-field-selector") }, operands: ["name*"] },
    // Any other option may say where the token goes.
    version: { options: flags("--short"), operands: [] },
    "cron, template, cluster-template, archive": {
      withoutCommand: "help",
      commands: {
        "list, get, lint": /*READ*/ {
          options: { ...flags("-A|--all-namespaces --strict --no-headers"), ...values("-o|--output -l|--selector --chunk-size") },
          operands: ["name*"],
        },
        "*": changes(writes("cluster-object:workflow")),
      },
    },
    "submit, resubmit, retry": changes(executes("container:workflow {argument}")),
    "node, stop, terminate, suspend, resume, delete": changes(disrupts("cluster-object:workflow {argument}")),
    auth: changes(discloses("secret:argo token")),
  },
  examples: {
    allow: [
      "argo submit -h",
      "argo list -n batch",
      "argo get nightly -o yaml",
      "argo logs nightly --tail 20 -n batch",
      "argo cron list",
      "argo archive list",
      "argo lint a.yaml",
      "argo --kubeconfig ~/.kube/prod list",
      "argo -n 1 --context 1 --cluster 1 --user 1 --as 1 --request-timeout 1 --loglevel 1 --instanceid 1 --argo-base-href 1 --gloglevel 1 list",
    ],
    guard: {
      "argo lint .env": ["disclose secret:/repo/.env"],
      "argo -s x:2746 list": ["disclose secret:kept token, to x:2746"],
      "argo node set x": ["disrupt cluster-object:workflow set", "disrupt cluster-object:workflow x"],
      "argo submit a.yaml": ["execute container:workflow a.yaml"],
      "argo stop x": ["disrupt cluster-object:workflow x"],
      "argo cron delete x": ["write cluster-object:workflow"],
      "argo auth token": ["disclose secret:argo token"],
      "argo --kubeconfig /srv/x list": ["execute code:/srv/x"],
    },
    doubt: { "argo version --server https://x": "unknown-option", "argo frobnicate": "unknown-command" },
  },
});
