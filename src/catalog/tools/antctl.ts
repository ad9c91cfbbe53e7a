import { defineTool, discloses, executes, flags, values, writes, type Command } from "../tool.ts";
import { always } from "./_always.ts";
import { group } from "./_group.ts";

const read: Command = {
  options: { ...flags("-v|--verbose -A|--all-namespaces"), ...values("-o|--output -n|--namespace -t|--timeout --cluster-id") },
  operands: ["name?"],
};
const anyRead: Command = { withoutCommand: "help", find: (name) => (/^[a-z][a-z-]+$/.test(name) ? read : undefined) };

export default defineTool({
  // Not declared: `--server` and `--kubeconfig`, which say where credentials go.
  name: "antctl",
  source: "pkg/antctl of Antrea 2.2, github.com/antrea-io/antrea",
  syntax: "pflag",
  helpAs: ["-h"],
  withoutCommand: "help",
  commands: {
    version: read,
    "get, query": anyRead,
    // They start pods for a trial.
    check: always(writes("cluster-object:pods for a trial")),
    mc: group({
      get: { ...anyRead, commands: { "joinconfig, membertoken": always(discloses("secret:of the cluster set")) } },
      "create, deploy, delete, destroy, init, join, leave": always(writes("cluster-object:cluster set {argument}")),
    }),
    set: always(writes("configuration:antrea {argument}")),
    "traceflow, tf, traceflows, packetcapture, pc": always(writes("cluster-object:{argument:packets of a trial}")),
    supportbundle: always(writes("file:/?")),
    proxy: always(executes("service:proxy to the API")),
    upgrade: group({ "api-storage": always(writes("cluster-object:stored objects of antrea")) }),
  },
  examples: {
    allow: ["antctl check -h", "antctl get networkpolicy -o yaml", "antctl version", "antctl mc get clusterset -A"],
    guard: {
      "antctl check cluster": ["write cluster-object:pods for a trial"],
      "antctl mc get joinconfig": ["disclose secret:of the cluster set"],
      "antctl mc leave x": ["write cluster-object:cluster set x"],
      "antctl set x": ["write configuration:antrea x"],
      "antctl traceflow -S a -D b": ["write cluster-object:a", "write cluster-object:b"],
      "antctl supportbundle": ["write file:/?"],
      "antctl proxy": ["execute service:proxy to the API"],
      "antctl upgrade api-storage": ["write cluster-object:stored objects of antrea"],
    },
    doubt: { "antctl frobnicate": "unknown-command", "antctl get podinterface --server x": "unknown-option" },
  },
});
