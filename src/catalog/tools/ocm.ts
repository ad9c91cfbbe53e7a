import { defineTool, deletes, disrupts, discloses, executes, flags, like, reads, unlike, values, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

const read = reading("--no-headers --all --json --managed --debug", "-c|--cluster --columns --parameter -p --region");
// Paths that answer with a kubeconfig, a token or what an identity provider keeps.
const secretPath = /credential|token|secret|kubeconfig|password|idp|identity|registry|pull|%/i;

export default defineTool({
  // What it does not know is a program `ocm-…` of one's own.
  name: "ocm",
  source: "cmd/ocm of ocm-cli 1.0.15, github.com/openshift-online/ocm-cli",
  syntax: "pflag",
  withoutCommand: "help",
  commands: {
    "version, whoami": read,
    account: group({ "orgs, quota, roles, status, users": read }),
    list: group({
      "addons, clusters, cluster, idps, ingresses, machinepools, orgs, quota, regions, rh-regions, upgradepolicies, users, versions": read,
    }),
    describe: group({ "cluster, ingress, kubeletconfig": read }),
    cluster: group({ status: read, login: always(executes("session:cluster {argument}")) }),
    get: {
      options: { ...flags("--single --debug"), ...values("--parameter") },
      operands: ["path", "id?"],
      does: [discloses("secret:{path}", like("path", secretPath)), reads("cloud-resource:{path}", unlike("path", secretPath))],
    },
    token: always(discloses("secret:token of OpenShift")),
    "post, patch, create, edit": always(writes("cloud-resource:ocm {argument}")),
    delete: always(deletes("cloud-resource:ocm {argument}")),
    "hibernate, resume": always(disrupts("cluster:{argument}")),
    tunnel: always(executes("session:tunnel to {argument}")),
    "login, logout, config": always(writes("configuration:ocm")),
  },
  examples: {
    allow: [
      "ocm list clusters --columns id,name",
      "ocm describe cluster prod --json",
      "ocm get /api/clusters_mgmt/v1/clusters/12 --parameter size=1",
      "ocm whoami",
      "ocm get --parameter token x",
    ],
    guard: {
      "ocm get /api/clusters_mgmt/v1/clusters/12/credentials": ["disclose secret:/api/clusters_mgmt/v1/clusters/12/credentials"],
      "ocm cluster login prod": ["execute session:cluster prod"],
      "ocm token": ["disclose secret:token of OpenShift"],
      "ocm patch x": ["write cloud-resource:ocm x"],
      "ocm delete x": ["delete cloud-resource:ocm x"],
      "ocm hibernate cluster": ["disrupt cluster:cluster"],
      "ocm tunnel prod": ["execute session:tunnel to prod"],
      "ocm config set x": ["write configuration:ocm"],
    },
    doubt: { "ocm frobnicate": "unknown-command", "ocm get x --header a=b": "unknown-option" },
  },
});
