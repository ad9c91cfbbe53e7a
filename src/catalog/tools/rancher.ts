import { defineTool, deletes, discloses, executes, flags, values, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";
import { nested } from "./_nested.ts";

// `--format` takes a Go template.
const read = reading("-q|--quiet -a|--all-namespaces --links", "--format -o --type --project");

export default defineTool({
  name: "rancher",
  source: "cmd/ of Rancher CLI 2.15, github.com/rancher/cli",
  withoutCommand: "help",
  commands: {
    ps: read,
    "clusters, cluster": group({
      ls: read,
      // A kubeconfig with a token, a command with one.
      "kubeconfig, kf, import, add-node": always(discloses("secret:credentials of cluster {argument}")),
      create: always(writes("cluster:{argument}")),
      "delete, rm": always(deletes("cluster:{argument}")),
      export: always(discloses("secret:cluster {argument}")),
    }),
    "machines, machine": group({ ls: read }),
    "nodes, node": group({ ls: read, "delete, rm": always(deletes("cluster-object:Node/{argument}")) }),
    "namespaces, namespace": group({
      ls: read,
      "create, move": always(writes("cluster-object:Namespace/{argument}")),
      "delete, rm": always(deletes("cluster-object:Namespace/{argument}")),
    }),
    "projects, project": group({
      ls: read,
      "create, add-member-role, delete-member-role": always(writes("account:project {argument}")),
      "delete, rm": always(deletes("cluster-object:Project/{argument}")),
    }),
    "settings, setting": group({ ls: read, set: always(writes("configuration:rancher {argument}")) }),
    context: group({ current: read, switch: always(writes("configuration:rancher context {argument}")) }),
    server: group({ "current, ls": read, "switch, delete": always(writes("configuration:rancher server {argument}")) }),
    wait: { options: { ...flags(""), ...values("--timeout") }, operands: ["id*"] },
    kubectl: nested("kubectl"),
    token: always(discloses("secret:token of rancher")),
    "login, l": always(writes("configuration:rancher server {argument}")),
    ssh: always(executes("code:at node {argument}")),
    up: always(writes("cluster-object:what a compose file says")),
  },
  examples: {
    allow: [
      "rancher clusters ls",
      "rancher ps --project p",
      "rancher context current",
      "rancher kubectl get pods",
      "rancher wait --timeout 9 c-1",
    ],
    guard: {
      "rancher clusters kf c-1": ["disclose secret:credentials of cluster c-1"],
      "rancher clusters create x": ["write cluster:x"],
      "rancher cluster rm x": ["delete cluster:x"],
      "rancher clusters export x": ["disclose secret:cluster x"],
      "rancher nodes rm n": ["delete cluster-object:Node/n"],
      "rancher namespaces create n": ["write cluster-object:Namespace/n"],
      "rancher namespaces delete n": ["delete cluster-object:Namespace/n"],
      "rancher projects create p": ["write account:project p"],
      "rancher projects rm p": ["delete cluster-object:Project/p"],
      "rancher settings set a b": ["write configuration:rancher a", "write configuration:rancher b"],
      "rancher context switch p": ["write configuration:rancher context p"],
      "rancher server switch p": ["write configuration:rancher server p"],
      "rancher kubectl delete pod web": ["delete cluster-object:pod/web"],
      "rancher token": ["disclose secret:token of rancher"],
      "rancher login x": ["write configuration:rancher server x"],
      "rancher ssh n": ["execute code:at node n"],
      "rancher up": ["write cluster-object:what a compose file says"],
    },
    doubt: { "rancher frobnicate": "unknown-command", "rancher --config /tmp/x ps": "unknown-option" },
  },
});
