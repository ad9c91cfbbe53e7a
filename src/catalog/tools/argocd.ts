import { defineTool, deletes, discloses, disrupts, executes, flags, grants, readsOnly, unless, values, when, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "argocd",
  source: "argocd 2.12 command reference, argo-cd.readthedocs.io",
  syntax: "pflag",
  options: {
    ...flags("--core --grpc-web --insecure --plaintext --port-forward --prompts-enabled"),
    ...values(
      "--auth-token --client-crt --client-crt-key --config --controller-name --grpc-web-root-path -H|--header --http-retry-max --kube-context --logformat --loglevel --port-forward-namespace --redis-compress --redis-haproxy-name --redis-name --repo-server-name --server --server-crt --server-name --argocd-context",
    ),
  },
  optionsMayFollow: true,
  helpAs: ["-h"],
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--kube-context}", server: "{--server}" } },
  commands: {
    "version, completion": readsOnly,
    app: {
      withoutCommand: "help",
      commands: {
        "list, get, history, logs, diff, manifests, resources, wait": readsOnly,
        actions: { withoutCommand: "help", commands: { list: readsOnly, run: always(disrupts("cluster-object:application")) } },
        sync: {
          options: {
            ...flags(
              "--apply-out-of-sync-only --assumeYes --async --dry-run --force --preview-changes --prune --replace --retry-refresh --server-side",
            ),
            ...values(
              "-N|--app-namespace --ignore-normalizer-jq-execution-timeout --info --label --local --local-repo-root -o|--output --project --resource --retry-backoff-duration --retry-backoff-factor --retry-backoff-max-duration --retry-limit --revision --revisions -l|--selector --server-side-diff-concurrency --server-side-diff-max-batch-kb --source-names --source-positions --strategy --timeout",
            ),
          },
          operands: ["name*"],
          // What stands in a folder here is sent for it, and may be made by a plugin.
          preview: [when("--dry-run"), unless("--local")],
          does: [disrupts("cluster-object:application {name:selected}")],
        },
        "rollback, terminate-op, patch-resource, restart": always(disrupts("cluster-object:application")),
        "set, unset, create, edit, patch, add-source, remove-source": always(writes("cluster-object:application")),
        "delete, delete-resource": always(deletes("cluster-object:application")),
      },
    },
    cluster: {
      withoutCommand: "help",
      commands: { "list, get": readsOnly, "add, set, rm, rotate-auth": always(grants("cluster-object:cluster registration")) },
    },
    "repo, repocreds": {
      withoutCommand: "help",
      commands: { "list, get": readsOnly, "add, rm": always(writes("configuration:argocd repositories")) },
    },
    proj: {
      withoutCommand: "help",
      commands: {
        "list, get": readsOnly,
        "create, delete, set, add-destination, add-source, remove-destination, remove-source, allow-cluster-resource, edit": always(
          writes("cluster-object:project"),
        ),
      },
    },
    appset: {
      withoutCommand: "help",
      commands: { "list, get": readsOnly, "create, delete": always(writes("cluster-object:application set")) },
    },
    account: {
      withoutCommand: "help",
      commands: {
        "can-i, get-user-info, list, get": readsOnly,
        "generate-token": always(discloses("secret:token")),
        "update-password, delete-token": always(grants("account:argocd")),
      },
    },
    context: {
      options: { "--delete": { takes: "flag", does: [writes("configuration:argocd")] } },
      operands: ["name?"],
      does: [writes("configuration:argocd", when("name"))],
    },
    "cert, gpg": {
      withoutCommand: "help",
      commands: { "list, get": readsOnly, "add, add-tls, add-ssh, rm": always(writes("configuration:argocd")) },
    },
    "login, logout, relogin": always(writes("configuration:argocd")),
    admin: always(executes("session:argocd admin")),
  },
  examples: {
    allow: [
      "argocd context",
      "argocd cert list",
      "argocd app actions list web",
      "argocd app list",
      "argocd app diff web",
      "argocd app logs web",
      "argocd app get web --server x",
      "argocd app sync web --dry-run --prune --resource apps:Deployment:web",
      "argocd app delete -h",
      "argocd --auth-token 1 --client-crt 1 --client-crt-key 1 --config 1 --controller-name 1 --grpc-web-root-path 1 --header 1 --http-retry-max 1 --kube-context 1 --logformat 1 --loglevel 1 --port-forward-namespace 1 --redis-compress 1 --redis-haproxy-name 1 --redis-name 1 --repo-server-name 1 --server 1 --server-crt 1 --server-name 1 --argocd-context 1 app list",
    ],
    guard: {
      "argocd context prod": ["write configuration:argocd"],
      "argocd context --delete": ["write configuration:argocd"],
      "argocd cert rm x": ["write configuration:argocd"],
      "argocd app actions run web restart": ["disrupt cluster-object:application"],
      "argocd app rollback web": ["disrupt cluster-object:application"],
      "argocd app sync web --async": ["disrupt cluster-object:application web"],
      "argocd app sync -N 1 --ignore-normalizer-jq-execution-timeout 1 --info 1 --label 1 --local 1 --local-repo-root 1 -o 1 --project 1 --resource 1 --retry-backoff-duration 1 --retry-backoff-factor 1 --retry-backoff-max-duration 1 --retry-limit 1 --revision 1 --revisions 1 -l 1 --server-side-diff-concurrency 1 --server-side-diff-max-batch-kb 1 --source-names 1 --source-positions 1 --strategy 1 --timeout 1 web":
        ["disrupt cluster-object:application web"],
      "argocd app sync web --dry-run --local .": ["disrupt cluster-object:application web"],
      "argocd app sync web --dry-run=false": ["disrupt cluster-object:application web"],
      "argocd app set": ["write cluster-object:application"],
      "argocd app delete": ["delete cluster-object:application"],
      "argocd cluster add": ["grant cluster-object:cluster registration"],
      "argocd repo add": ["write configuration:argocd repositories"],
      "argocd proj create": ["write cluster-object:project"],
      "argocd appset create": ["write cluster-object:application set"],
      "argocd account generate-token": ["disclose secret:token"],
      "argocd account update-password": ["grant account:argocd"],
      "argocd login": ["write configuration:argocd"],
      "argocd admin": ["execute session:argocd admin"],
    },
    doubt: { "argocd frobnicate": "unknown-command" },
  },
});
